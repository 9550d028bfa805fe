using System.Globalization;
using System.Text;

namespace CrmPlatform.Conformance.Reference;

/// <summary>Writes coerced input as the harness's reference does: keys sorted, numbers as JavaScript prints them.</summary>
internal static class CanonicalJson
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        double number => Number(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        string text => Quote(text),
        IReadOnlyDictionary<string, object?> map => Object(map),
        IEnumerable<object?> items => $"[{string.Join(',', items.Select(Of))}]",
        _ => throw new InvalidOperationException($"No canonical JSON for '{value.GetType()}'."),
    };

    private static string Object(IReadOnlyDictionary<string, object?> map)
        => $"{{{string.Join(',', map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{Quote(entry.Key)}:{Of(entry.Value)}"))}}}";

    // JSON.stringify
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // ECMAScript Number::toString
    private static string Number(double number)
    {
        if (number == 0)
        {
            return "0";
        }

        var parts = Math.Abs(number).ToString("E16", CultureInfo.InvariantCulture);
        var shortest = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(parts[(parts.IndexOf('E') + 1)..], CultureInfo.InvariantCulture);
        var mantissa = shortest.Contains('E') ? shortest[..shortest.IndexOf('E')] : shortest;
        var digits = new StringBuilder(mantissa).Replace(".", "").ToString().TrimStart('0').TrimEnd('0');
        var sign = number < 0 ? "-" : "";
        return sign + exponent switch
        {
            >= 21 or < -6 => $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}",
            < 0 => $"0.{new string('0', -exponent - 1)}{digits}",
            _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0'),
            _ => $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
        };
    }
}
