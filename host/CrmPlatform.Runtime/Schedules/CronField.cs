using System.Globalization;

namespace CrmPlatform.Runtime.Schedules;

/// <summary>One of the five fields of a schedule: the values on which it is due.</summary>
internal sealed class CronField
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    private readonly ulong _values;

    private CronField(ulong values, bool isStar) => (_values, IsStar) = (values, isStar);

    /// <summary>Whether the field begins with a star, so that it restricts nothing or only by steps.</summary>
    public bool IsStar { get; }

    public bool Has(int value) => (_values & (1UL << value)) != 0;

    public static CronField Minute(string text) => Parse(text, "minute", 0, 59, 0, []);

    public static CronField Hour(string text) => Parse(text, "hour", 0, 23, 0, []);

    public static CronField Day(string text) => Parse(text, "day of the month", 1, 31, 0, []);

    public static CronField Month(string text) => Parse(text, "month", 1, 12, 1, Months);

    public static CronField DayOfWeek(string text)
    {
        var field = Parse(text, "day of the week", 0, 7, 0, Days);
        return field.Has(7) ? new CronField(field._values | 1, field.IsStar) : field;
    }

    private static CronField Parse(string text, string field, int first, int last, int firstName, string[] names)
    {
        var values = 0UL;
        foreach (var part in text.Split(','))
        {
            var (range, step) = part.Split('/') switch
            {
                [var only] => (only, 1),
                [var of, var every] when int.TryParse(every, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= last && (of == "*" || of.Contains('-', StringComparison.Ordinal)) => (of, n),
                _ => throw Wrong(part),
            };
            var (from, to) = range.Split('-') switch
            {
                ["*"] => (first, last),
                [var one] => (Value(one, part), Value(one, part)),
                [var low, var high] => (Value(low, part), Value(high, part)),
                _ => throw Wrong(part),
            };
            if (from > to)
            {
                throw Wrong(part);
            }

            for (var value = from; value <= to; value += step)
            {
                values |= 1UL << value;
            }
        }

        return new CronField(values, text.StartsWith('*'));

        int Value(string value, string part)
        {
            var name = Array.FindIndex(names, n => n.Equals(value, StringComparison.OrdinalIgnoreCase));
            return name >= 0 ? name + firstName
                : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= first && number <= last ? number
                : throw Wrong(part);
        }

        ScheduleException Wrong(string part) => new(
            $"'{part}' is no {field}. Give {first} to {last}{(names.Length > 0 ? $" or {names[0]} to {names[^1]}" : "")}, a range from small to large such as '{first}-{first + 1}', a list with commas, '*', or steps such as '*/2'.");
    }
}
