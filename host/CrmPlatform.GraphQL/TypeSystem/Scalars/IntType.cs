using System.Globalization;
using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Whole numbers of 32 bits. spec: sec-Int</summary>
internal sealed class IntType : ScalarType
{
    public IntType()
        : base("Int") => Description = "A whole number from -(2^31) to 2^31 - 1.";

    public override Type RuntimeType => typeof(int);

    public override object ReadLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode { Text: var text })
        {
            throw ScalarErrors.NotInteger(Name, ScalarErrors.Text(literal));
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw ScalarErrors.Not32Bits(ScalarErrors.Text(literal));
    }

    public override object ReadJson(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            throw ScalarErrors.NotInteger(Name, ScalarErrors.Text(json));
        }

        return json.TryGetInt32(out var value) ? value : FromDouble(json.GetDouble());
    }

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteNumberValue(value switch
    {
        int i => i,
        bool b => b ? 1 : 0,
        short s => s,
        byte b => b,
        sbyte b => b,
        ushort s => s,
        long l when l is >= int.MinValue and <= int.MaxValue => (int)l,
        uint u when u <= int.MaxValue => (int)u,
        long or uint or ulong => throw ScalarErrors.Not32Bits(ScalarErrors.Text(value)),
        double d => FromDouble(d),
        float f => FromDouble(f),
        decimal d => FromDouble((double)d),
        string text when text.Length > 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => FromDouble(number),
        _ => throw ScalarErrors.NotInteger(Name, ScalarErrors.Text(value)),
    });

    // JSON does not tell 1 from 1.0 and 1e0.
    private static int FromDouble(double value)
    {
        if (!double.IsInteger(value))
        {
            throw ScalarErrors.NotInteger("Int", JsonText.Of(value));
        }

        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw ScalarErrors.Not32Bits(JsonText.Of(value));
    }
}
