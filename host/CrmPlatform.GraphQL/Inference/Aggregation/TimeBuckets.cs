using System.Linq.Expressions;
using System.Reflection;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Puts instants and days into periods, in the database.</summary>
/// <remarks>A period is a number or its first day: what every database computes alike.</remarks>
internal static class TimeBuckets
{
    private static readonly MethodInfo DayOf = typeof(DateOnly).GetMethod(nameof(DateOnly.FromDateTime))!;
    private static readonly MethodInfo AddDays = typeof(DateOnly).GetMethod(nameof(DateOnly.AddDays))!;

    /// <summary>Whether values of a type fall into periods.</summary>
    public static bool Suits(Type type) => type == typeof(DateTime) || type == typeof(DateOnly);

    /// <summary>The period of a value that can be null.</summary>
    public static Expression Of(Expression value, TimeBucket bucket)
    {
        var given = Expression.Property(value, "Value");
        var period = Paths.OrNull(bucket switch
        {
            TimeBucket.Day => Day(given),
            TimeBucket.Week => Monday(Day(given)),
            TimeBucket.Month => Months(given),
            TimeBucket.Quarter => Expression.Add(Times(Part(given, "Year"), 4), Over(MonthFromZero(given), 3)),
            _ => Part(given, "Year"),
        });
        return Expression.Condition(Expression.Property(value, "HasValue"), period, Expression.Constant(null, period.Type));
    }

    /// <summary>The beginning of a period as a value of the column's type.</summary>
    public static object? Start(object? period, TimeBucket bucket, Type type)
    {
        DateOnly? day = period switch
        {
            null => null,
            DateOnly first => first,
            int number => bucket switch
            {
                TimeBucket.Month => new DateOnly(number / 12, (number % 12) + 1, 1),
                TimeBucket.Quarter => new DateOnly(number / 4, (number % 4 * 3) + 1, 1),
                _ => new DateOnly(number, 1, 1),
            },
            _ => throw new InvalidOperationException($"A period is a '{period.GetType().Name}'."),
        };
        return day is { } start && type == typeof(DateTime) ? start.ToDateTime(default, DateTimeKind.Utc) : day;
    }

    private static Expression Day(Expression value) => value.Type == typeof(DateTime) ? Expression.Call(DayOf, value) : value;

    private static MethodCallExpression Monday(Expression day)
    {
        var fromSunday = Expression.Convert(Expression.Property(day, nameof(DateOnly.DayOfWeek)), typeof(int));
        var fromMonday = Expression.Modulo(Expression.Add(fromSunday, Expression.Constant(6)), Expression.Constant(7));
        return Expression.Call(day, AddDays, Expression.Negate(fromMonday));
    }

    private static BinaryExpression Months(Expression value) => Expression.Add(Times(Part(value, "Year"), 12), MonthFromZero(value));

    private static BinaryExpression MonthFromZero(Expression value) => Expression.Subtract(Part(value, "Month"), Expression.Constant(1));

    private static MemberExpression Part(Expression value, string name) => Expression.Property(value, name);

    private static BinaryExpression Times(Expression value, int factor) => Expression.Multiply(value, Expression.Constant(factor));

    private static BinaryExpression Over(Expression value, int divisor) => Expression.Divide(value, Expression.Constant(divisor));
}
