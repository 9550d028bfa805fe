using System.Globalization;
using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Whole numbers of another size than Int.</summary>
/// <param name="name">The scalar's name.</param>
/// <param name="least">The least number.</param>
/// <param name="greatest">The greatest number.</param>
internal abstract class WholeNumberType(string name, long least, long greatest) : ScalarType(name)
{
    public sealed override object ReadLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode { Text: var text })
        {
            throw ScalarErrors.NotInteger(Name, ScalarErrors.Text(literal));
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= greatest
            ? FromInt64(value)
            : throw ScalarErrors.OutOfRange(Name, ScalarErrors.Text(literal), least, greatest);
    }

    public sealed override object ReadJson(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Number || (!json.TryGetInt64(out _) && !double.IsInteger(json.GetDouble())))
        {
            throw ScalarErrors.NotInteger(Name, ScalarErrors.Text(json));
        }

        // 1.0 and 1e3 are whole numbers too; above 2^53 only plain digits are exact.
        var isExact = json.TryGetInt64(out var value) || (json.TryGetDecimal(out var exact) && TryWhole(exact, out value));
        return isExact && value >= least && value <= greatest
            ? FromInt64(value)
            : throw ScalarErrors.OutOfRange(Name, ScalarErrors.Text(json), least, greatest);
    }

    public sealed override void Write(Utf8JsonWriter writer, object value)
    {
        var number = value switch
        {
            long l => l,
            int or short or byte or sbyte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ulong u when u <= long.MaxValue => (long)u,
            double d when double.IsInteger(d) && Math.Abs(d) < 9e18 => (long)d,
            decimal d when TryWhole(d, out var whole) => whole,
            _ => throw ScalarErrors.NotInteger(Name, ScalarErrors.Text(value)),
        };
        writer.WriteNumberValue(number >= least && number <= greatest ? number : throw ScalarErrors.OutOfRange(Name, ScalarErrors.Text(value), least, greatest));
    }

    /// <summary>The number in the scalar's C# type.</summary>
    protected abstract object FromInt64(long value);

    private static bool TryWhole(decimal value, out long whole)
    {
        var fits = value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue;
        whole = fits ? (long)value : 0;
        return fits;
    }
}
