using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmPlatform.Cli.Mapping;

/// <summary>Reads a binding that is a column's name alone, or an object.</summary>
internal sealed class InputBindingConverter : JsonConverter<InputBinding>
{
    public override InputBinding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new InputBinding { Column = reader.GetString() }
            : JsonSerializer.Deserialize<Members>(ref reader, options)!.ToBinding();

    public override void Write(Utf8JsonWriter writer, InputBinding value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Mappings are only read.");

    // The same members without the converter, or reading would never end.
    private sealed record Members(
        string? Column = null,
        string? Text = null,
        JsonElement? Constant = null,
        string? Result = null,
        string? Each = null,
        IReadOnlyDictionary<string, InputBinding>? Item = null,
        string? Lookup = null,
        IReadOnlyDictionary<string, string>? Map = null,
        string? Default = null,
        IReadOnlyList<string>? Formats = null,
        string? Zone = null,
        string? DecimalSeparator = null)
    {
        public InputBinding ToBinding() => new()
        {
            Column = Column,
            Text = Text,
            Constant = Constant,
            Result = Result,
            Each = Each,
            Item = Item,
            Lookup = Lookup,
            Map = Map,
            Default = Default,
            Formats = Formats,
            Zone = Zone,
            DecimalSeparator = DecimalSeparator,
        };
    }
}
