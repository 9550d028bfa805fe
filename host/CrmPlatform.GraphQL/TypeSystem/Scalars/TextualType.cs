using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A scalar whose values are written as text of a certain form.</summary>
/// <param name="name">The scalar's name.</param>
/// <param name="hint">How values are to be written, a sentence for those who did it otherwise.</param>
internal abstract class TextualType(string name, string hint) : ScalarType(name)
{
    public sealed override object ReadLiteral(ValueNode literal) => literal is StringValueNode { Value: var text }
        ? Parse(text) ?? throw ScalarErrors.Cannot(Name, ScalarErrors.Text(literal), hint)
        : throw ScalarErrors.NotString(Name, ScalarErrors.Text(literal));

    public sealed override object ReadJson(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? Parse(JsonStrings.Read(json) ?? throw ScalarErrors.NotUnicode(Name)) ?? throw ScalarErrors.Cannot(Name, ScalarErrors.Text(json), hint)
        : throw ScalarErrors.NotString(Name, ScalarErrors.Text(json));

    public sealed override void Write(Utf8JsonWriter writer, object value) =>
        writer.WriteStringValue(Format(value) ?? throw ScalarErrors.Cannot(Name, ScalarErrors.Text(value)));

    /// <summary>The value that a text stands for; null when it has another form.</summary>
    protected abstract object? Parse(string text);

    /// <summary>The text that stands for a value; null when the value has another type.</summary>
    protected abstract string? Format(object value);
}
