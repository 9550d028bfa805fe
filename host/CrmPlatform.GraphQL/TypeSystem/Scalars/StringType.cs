using System.Globalization;
using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Text. spec: sec-String</summary>
internal sealed class StringType : ScalarType
{
    public StringType()
        : base("String") => Description = "Text, a sequence of Unicode characters.";

    public override Type RuntimeType => typeof(string);

    public override object ReadLiteral(ValueNode literal) =>
        literal is StringValueNode text ? text.Value : throw ScalarErrors.NotString(Name, ScalarErrors.Text(literal));

    public override object ReadJson(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? JsonStrings.Read(json) ?? throw ScalarErrors.NotUnicode(Name)
        : throw ScalarErrors.NotString(Name, ScalarErrors.Text(json));

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(value switch
    {
        string text => text,
        bool b => b ? "true" : "false",
        double d when double.IsFinite(d) => JsonText.Of(d),
        Enum or char or Guid or Uri => value.ToString(),
        IFormattable number when value is not (double or float) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw ScalarErrors.Cannot(Name, ScalarErrors.Text(value)),
    });
}
