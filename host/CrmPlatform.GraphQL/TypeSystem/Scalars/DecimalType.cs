using System.Globalization;
using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Exact decimal numbers of up to 28 digits.</summary>
internal sealed class DecimalType : ScalarType
{
    public DecimalType()
        : base("Decimal") => Description = "An exact decimal number of up to 28 digits, such as an amount of money.";

    public override Type RuntimeType => typeof(decimal);

    public override object ReadLiteral(ValueNode literal)
    {
        var text = literal switch
        {
            IntValueNode i => i.Text,
            FloatValueNode f => f.Text,
            _ => throw ScalarErrors.NotNumeric(Name, ScalarErrors.Text(literal)),
        };
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw ScalarErrors.OutOfRange(Name, ScalarErrors.Text(literal), decimal.MinValue, decimal.MaxValue);
    }

    public override object ReadJson(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            throw ScalarErrors.NotNumeric(Name, ScalarErrors.Text(json));
        }

        return json.TryGetDecimal(out var value)
            ? value
            : throw ScalarErrors.OutOfRange(Name, ScalarErrors.Text(json), decimal.MinValue, decimal.MaxValue);
    }

    public override void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case decimal d:
                writer.WriteNumberValue(WithoutTrailingZeros(d));
                break;
            case int or long or short or byte or sbyte or ushort or uint or ulong:
                writer.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case double d when double.IsFinite(d):
                writer.WriteNumberValue(d);
                break;
            default:
                throw ScalarErrors.NotNumeric(Name, ScalarErrors.Text(value));
        }
    }

    // One database gives 38, another 38.0 and a third 38.0000: one number is written in one way. A decimal keeps the
    // zeros that it was made with; division takes them away.
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;
}
