using System.Globalization;
using System.Text.Json.Nodes;
using CrmPlatform.Cli.Endpoint;

namespace CrmPlatform.Cli.Import;

/// <summary>Turns a cell's text into a value of a GraphQL type.</summary>
internal sealed class CellConverter(SchemaType type, CellFormat format)
{
    /// <summary>The value.</summary>
    /// <exception cref="FormatException">The text is none of the type; the message says what is expected.</exception>
    public JsonNode Convert(string text) => type.Kind == "ENUM" ? Enumeration(text) : type.Name switch
    {
        "Int" or "Long" or "Short" or "Byte" => Whole(text),
        "Float" or "Decimal" => Number(text),
        "Boolean" => Boolean(text),
        "Date" or "LocalDate" => Day(text),
        "DateTime" => Instant(text),
        _ => JsonValue.Create(text),
    };

    private JsonValue Enumeration(string text)
    {
        var name = type.EnumValues.Contains(text) ? text : UpperSnake(text);
        return type.EnumValues.Contains(name) ? JsonValue.Create(name)
            : throw new FormatException($"'{text}' is none of {string.Join(", ", type.EnumValues.Order(StringComparer.Ordinal))}. Map it in the mapping.");
    }

    private JsonValue Whole(string text) =>
        ReadNumber(text) is { } number && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? JsonValue.Create((long)number)
            : throw new FormatException($"'{text}' is no whole number.");

    private JsonValue Number(string text) => ReadNumber(text) is { } number ? JsonValue.Create(number) : throw new FormatException($"'{text}' is no number.");

    private decimal? ReadNumber(string text)
    {
        var plain = format.DecimalSeparator == '.' ? text : text.Replace('.', '\0').Replace(format.DecimalSeparator, '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number : null;
    }

    private static JsonValue Boolean(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "Y" or "1" => JsonValue.Create(true),
        "FALSE" or "NO" or "N" or "0" => JsonValue.Create(false),
        _ => throw new FormatException($"'{text}' is neither true nor false."),
    };

    // A day has no zone; an instant without one is of the mapping's zone.
    private JsonValue Day(string text) => JsonValue.Create(ReadDate(text, "day").ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private JsonValue Instant(string text)
    {
        var local = ReadDate(text, "instant");
        var utc = local.Kind == DateTimeKind.Utc ? local : TimeZoneInfo.ConvertTimeToUtc(local, format.Zone);
        return JsonValue.Create(utc.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture));
    }

    private DateTime ReadDate(string text, string what)
    {
        // A zone in the text makes the result UTC; without one it stays unspecified and the mapping's zone counts.
        const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal;
        if (!DateTime.TryParseExact(text, [.. format.Dates], CultureInfo.InvariantCulture, Styles, out var date))
        {
            throw new FormatException($"'{text}' is no {what} written as '{format.Dates[0]}'{(format.Dates.Count > 1 ? " or as one of the other formats" : "")}.");
        }

        return date.Kind == DateTimeKind.Unspecified && what == "instant" && format.Zone.IsInvalidTime(date)
            ? throw new FormatException($"'{text}' does not exist in '{format.Zone.Id}': the clock was moved forward over it.")
            : date;
    }

    // "In Progress", "in-progress" and "InProgress" are IN_PROGRESS.
    private static string UpperSnake(string text)
    {
        var words = string.Concat(text.Select((c, i) => !char.IsLetterOrDigit(c) ? "_" : char.IsUpper(c) && i > 0 && char.IsLower(text[i - 1]) ? $"_{c}" : $"{c}"));
        return string.Join('_', words.Split('_', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
    }
}
