using System.Globalization;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Days of the calendar, without a zone.</summary>
internal sealed class DateType : TextualType
{
    public DateType()
        : base("Date", "Write a day as year, month and day, such as \"2026-01-31\".")
    {
        Description = "A day of the calendar, such as `2026-01-31`.";
        SpecifiedBy = "https://scalars.graphql.org/andimarek/local-date.html";
    }

    public override Type RuntimeType => typeof(DateOnly);

    protected override object? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;

    protected override string? Format(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };
}
