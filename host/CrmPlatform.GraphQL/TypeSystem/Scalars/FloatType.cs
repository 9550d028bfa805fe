using System.Globalization;
using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Finite numbers of double precision. spec: sec-Float</summary>
internal sealed class FloatType : ScalarType
{
    public FloatType()
        : base("Float") => Description = "A number of double precision, as [IEEE 754](https://en.wikipedia.org/wiki/IEEE_754) specifies it.";

    public override Type RuntimeType => typeof(double);

    public override object ReadLiteral(ValueNode literal)
    {
        var text = literal switch
        {
            IntValueNode i => i.Text,
            FloatValueNode f => f.Text,
            _ => throw ScalarErrors.NotNumeric(Name, ScalarErrors.Text(literal)),
        };

        // graphql-js lets 1e400 pass as infinity; the specification wants an error.
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? value : throw ScalarErrors.NotNumeric(Name, ScalarErrors.Text(literal));
    }

    public override object ReadJson(JsonElement json)
    {
        var value = json.ValueKind == JsonValueKind.Number ? json.GetDouble() : throw ScalarErrors.NotNumeric(Name, ScalarErrors.Text(json));
        return double.IsFinite(value) ? value : throw ScalarErrors.NotNumeric(Name, JsonText.Of(value));
    }

    public override void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case double d when double.IsFinite(d):
                writer.WriteNumberValue(d);
                break;
            case float f when float.IsFinite(f):
                writer.WriteNumberValue(f);
                break;
            case int or short or byte or sbyte or ushort or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal d:
                writer.WriteNumberValue(d);
                break;
            case bool b:
                writer.WriteNumberValue(b ? 1 : 0);
                break;
            case string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            default:
                throw ScalarErrors.NotNumeric(Name, value is double notFinite ? JsonText.Of(notFinite) : ScalarErrors.Text(value));
        }
    }
}
