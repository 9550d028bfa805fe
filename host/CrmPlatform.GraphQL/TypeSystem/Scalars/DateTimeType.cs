using System.Globalization;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Instants, read with their offset and kept in UTC.</summary>
internal sealed class DateTimeType : TextualType
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public DateTimeType()
        : base("DateTime", "Write an instant with its offset, such as \"2026-01-31T09:30:00Z\".")
    {
        Description = "An instant with its offset from UTC, such as `2026-01-31T09:30:00Z`. It is written in UTC.";
        SpecifiedBy = "https://scalars.graphql.org/andimarek/date-time.html";
    }

    public override Type RuntimeType => typeof(DateTime);

    // Without an offset the instant is not known, and the server's zone is nobody's business.
    protected override object? Parse(string text) =>
        text.AsSpan().LastIndexOfAny("Zz+-") > "yyyy-MM-dd".Length
        && DateTimeOffset.TryParseExact(text.ToUpperInvariant(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value.UtcDateTime
            : null;

    protected override string? Format(object value) => value switch
    {
        DateTime { Kind: DateTimeKind.Local } local => Text(local.ToUniversalTime()),
        DateTime utc => Text(utc),
        DateTimeOffset instant => Text(instant.UtcDateTime),
        _ => null,
    };

    private static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
