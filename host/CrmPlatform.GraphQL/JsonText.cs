using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CrmPlatform.GraphQL;

/// <summary>Shows a JSON value in a message, shortened as graphql-js shortens it.</summary>
internal static class JsonText
{
    private const int MostItems = 10;
    private const int DeepestLevel = 2;

    // A refused value can be megabytes long; a message need not repeat it.
    private const int LongestText = 2_000;

    /// <summary>Shows a value; undefined when it was not given.</summary>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.Length > LongestText ? text.ToString(0, LongestText) + "..." : text.ToString();
    }

    /// <summary>Shows a number as JavaScript does: the shortest digits that give it back.</summary>
    public static string Of(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (number == 0 || Math.Abs(number) is >= 1e-6 and < 1e21)
        {
            return number == 0 ? "0" : Plain(text);
        }

        var parts = text.Split('E');
        var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return $"{parts[0]}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
    }

    // The shortest digits without an exponent: 0.00001, 1000000000000000000000.
    private static string Plain(string text)
    {
        var parts = text.Split('E');
        if (parts.Length == 1)
        {
            return parts[0];
        }

        var sign = parts[0].StartsWith('-') ? "-" : "";
        var digits = parts[0].TrimStart('-').Replace(".", "", StringComparison.Ordinal);
        var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return exponent < 0
            ? sign + "0." + new string('0', -exponent - 1) + digits
            : sign + digits.PadRight(exponent + 1, '0');
    }

    private static void Write(StringBuilder text, JsonElement value, int depth)
    {
        if (text.Length > LongestText)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined:
                text.Append("undefined");
                break;
            case JsonValueKind.String:
                WriteString(text, JsonStrings.Show(value));
                break;
            case JsonValueKind.Number:
                text.Append(Of(value.GetDouble()));
                break;
            case JsonValueKind.Array:
                WriteArray(text, value, depth);
                break;
            case JsonValueKind.Object:
                WriteObject(text, value, depth);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void WriteArray(StringBuilder text, JsonElement array, int depth)
    {
        var length = array.GetArrayLength();
        if (length == 0 || depth >= DeepestLevel)
        {
            text.Append(length == 0 ? "[]" : "[Array]");
            return;
        }

        text.Append('[');
        for (var i = 0; i < Math.Min(length, MostItems); i++)
        {
            text.Append(i > 0 ? ", " : "");
            Write(text, array[i], depth + 1);
        }

        text.Append(length > MostItems ? $", ... {length - MostItems} more item{(length > MostItems + 1 ? "s" : "")}]" : "]");
    }

    private static void WriteObject(StringBuilder text, JsonElement value, int depth)
    {
        if (!value.EnumerateObject().Any())
        {
            text.Append("{}");
            return;
        }

        if (depth >= DeepestLevel)
        {
            text.Append("[Object]");
            return;
        }

        var separator = "{ ";
        foreach (var property in value.EnumerateObject())
        {
            text.Append(separator).Append(JsonStrings.NameOf(property)).Append(": ");
            Write(text, property.Value, depth + 1);
            separator = ", ";
            if (text.Length > LongestText)
            {
                break;
            }
        }

        text.Append(" }");
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value.AsSpan(0, Math.Min(value.Length, LongestText)))
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
