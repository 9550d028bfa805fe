using System.Globalization;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Times of day, without a zone.</summary>
internal sealed class TimeType : TextualType
{
    private static readonly string[] Forms = ["HH:mm:ss.FFFFFFF", "HH:mm"];

    public TimeType()
        : base("Time", "Write a time of day on 24 hours, such as \"09:30:00\".")
    {
        Description = "A time of day, such as `09:30:00`.";
        SpecifiedBy = "https://scalars.graphql.org/andimarek/local-time.html";
    }

    public override Type RuntimeType => typeof(TimeOnly);

    protected override object? Parse(string text) =>
        TimeOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;

    protected override string? Format(object value) =>
        value is TimeOnly time ? time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) : null;
}
