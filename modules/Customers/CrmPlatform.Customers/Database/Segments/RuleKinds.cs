using CrmPlatform.Customers.Domain.Segments;
using static CrmPlatform.Customers.Domain.Segments.RuleOperator;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>Which operators a kind of field has.</summary>
internal static class RuleKinds
{
    private static readonly RuleOperator[] Always = [RuleOperator.Equals, NotEquals, In, NotIn, Empty, NotEmpty];
    private static readonly RuleOperator[] Ordered = [.. Always, Gt, Gte, Lt, Lte, Between, NotBetween];
    private static readonly RuleOperator[] Written = [.. Always, Contains, NotContains, StartsWith, NotStartsWith, EndsWith, NotEndsWith, Regexp, NotRegexp];

    /// <summary>The kind of a C# type.</summary>
    public static RuleKind Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? RuleKind.Text
            : plain.IsEnum ? RuleKind.Choice
            : plain == typeof(bool) ? RuleKind.Flag
            : plain == typeof(DateOnly) ? RuleKind.Day
            : plain == typeof(DateTime) ? RuleKind.Instant
            : RuleKind.Number;
    }

    /// <summary>The operators of a kind.</summary>
    public static IReadOnlyList<RuleOperator> OperatorsOf(RuleKind kind) => kind switch
    {
        RuleKind.Text => Written,
        RuleKind.Choice or RuleKind.Flag => Always,
        _ => Ordered,
    };
}
