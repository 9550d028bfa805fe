using System.Globalization;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>Reads the values of conditions, which are text, as what their field holds.</summary>
/// <param name="now">The time that <c>now</c> means.</param>
internal sealed class RuleValues(DateTime now)
{
    private const string Now = "now";

    /// <summary>Whether a value was told by the time: then the rule holds for other records as time goes by.</summary>
    public bool UsedTime { get; private set; }

    /// <summary>The value as an object of the type, which is not nullable.</summary>
    public object Read(string field, string text, Type type) =>
        type == typeof(string) ? text
        : type.IsEnum ? Choice(field, text, type)
        : type == typeof(bool) ? bool.TryParse(text, out var flag) ? flag : throw Bad(field, text, "true or false")
        : type == typeof(DateOnly) ? Day(field, text)
        : type == typeof(DateTime) ? Instant(field, text)
        : type == typeof(int) ? Whole(field, text)
        : type == typeof(double) ? (object)(double)Number(field, text)
        : Number(field, text);

    // An object, since beside a decimal an int would become one.
    private static object Whole(string field, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? count : throw Bad(field, text, "a whole number such as 3");

    private static decimal Number(string field, string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : throw Bad(field, text, "a number such as 12.5");

    private static object Choice(string field, string text, Type type)
    {
        var members = Enum.GetNames(type).ToDictionary(Sdk.GraphQL.EnumNames.ToGraphQL, n => Enum.Parse(type, n), StringComparer.Ordinal);
        return members.GetValueOrDefault(text) ?? throw Bad(field, text, $"one of {string.Join(", ", members.Keys)}");
    }

    private DateOnly Day(string field, string text) =>
        Relative(text) is { } told ? DateOnly.FromDateTime(told)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Bad(field, text, "a day such as 2026-01-31, or now-30d");

    private DateTime Instant(string field, string text) =>
        Relative(text)
        ?? (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime
            : throw Bad(field, text, "an instant such as 2026-01-31T08:00:00Z, or now-30d"));

    // now, now-30d, now+12h
    private DateTime? Relative(string text)
    {
        if (!text.StartsWith(Now, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = text[Now.Length..];
        var amount = 0;
        var unit = rest.Length == 0 ? 'd' : rest[^1];
        if (unit is not ('d' or 'h') || (rest.Length > 0 && !int.TryParse(rest[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out amount)) || Math.Abs(amount) > 100_000)
        {
            return null;
        }

        UsedTime = true;
        return unit == 'd' ? now.AddDays(amount) : now.AddHours(amount);
    }

    private static InvalidInputException Bad(string field, string text, string expected) =>
        new("rule", $"The value '{text}' does not fit the field '{field}'. Give {expected}.");
}
