using System.Globalization;
using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Opaque identifiers; whole numbers become text. spec: sec-ID</summary>
internal sealed class IDType : ScalarType
{
    public IDType()
        : base("ID") => Description = "An opaque identifier. It is written as text; text and whole numbers are read.";

    public override Type RuntimeType => typeof(string);

    public override object ReadLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Text,
        _ => throw ScalarErrors.NotIdentifier(ScalarErrors.Text(literal)),
    };

    public override object ReadJson(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return JsonStrings.Read(json) ?? throw ScalarErrors.NotUnicode(Name);
        }

        return json.ValueKind == JsonValueKind.Number && double.IsInteger(json.GetDouble())
            ? json.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : JsonText.Of(json.GetDouble())
            : throw ScalarErrors.Cannot(Name, ScalarErrors.Text(json));
    }

    public override void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case Guid id:
                writer.WriteStringValue(id);
                break;
            case int or long or short or byte or uint or ulong or ushort or sbyte:
                writer.WriteStringValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsInteger(number):
                writer.WriteStringValue(JsonText.Of(number));
                break;
            default:
                throw ScalarErrors.Cannot(Name, ScalarErrors.Text(value));
        }
    }
}
