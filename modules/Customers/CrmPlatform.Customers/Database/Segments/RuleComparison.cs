using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk;
using static System.Linq.Expressions.Expression;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>Makes the expression of one condition. It is true or false for every record, also where the field is empty.</summary>
internal sealed class RuleComparison(RuleValues values)
{
    private static readonly MethodInfo IsMatch = typeof(Regex).GetMethod(nameof(Regex.IsMatch), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo HasOne = typeof(Enumerable).GetMethods().Single(m => m.Name == nameof(Enumerable.Contains) && m.GetParameters().Length == 2);

    /// <summary>The condition on a member.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="member">The field of the record.</param>
    public Expression Build(Condition condition, Expression member)
    {
        var operators = RuleKinds.OperatorsOf(RuleKinds.Of(member.Type));
        if (!operators.Contains(condition.Operator))
        {
            throw new InvalidInputException("rule", $"The field '{condition.Field}' has no operator '{Name(condition.Operator)}'. Use one of: {string.Join(", ", operators.Select(Name))}.");
        }

        CheckCount(condition);
        return condition.Operator switch
        {
            RuleOperator.Empty => IsEmpty(member),
            RuleOperator.NotEmpty => Expression.Not(IsEmpty(member)),
            RuleOperator.NotEquals => Opposite(condition, member, RuleOperator.Equals),
            RuleOperator.NotBetween => Opposite(condition, member, RuleOperator.Between),
            RuleOperator.NotContains => Opposite(condition, member, RuleOperator.Contains),
            RuleOperator.NotStartsWith => Opposite(condition, member, RuleOperator.StartsWith),
            RuleOperator.NotEndsWith => Opposite(condition, member, RuleOperator.EndsWith),
            RuleOperator.NotRegexp => Opposite(condition, member, RuleOperator.Regexp),
            RuleOperator.NotIn => Opposite(condition, member, RuleOperator.In),
            _ => Guarded(member, Positive(condition, Plain(member))),
        };
    }

    private UnaryExpression Opposite(Condition condition, Expression member, RuleOperator of) =>
        Expression.Not(Guarded(member, Positive(condition with { Operator = of }, Plain(member))));

    private Expression Positive(Condition condition, Expression member) => condition.Operator switch
    {
        RuleOperator.Equals => Equal(member, Value(condition, 0, member.Type)),
        RuleOperator.Gt => GreaterThan(member, Value(condition, 0, member.Type)),
        RuleOperator.Gte => GreaterThanOrEqual(member, Value(condition, 0, member.Type)),
        RuleOperator.Lt => LessThan(member, Value(condition, 0, member.Type)),
        RuleOperator.Lte => LessThanOrEqual(member, Value(condition, 0, member.Type)),
        RuleOperator.Between => AndAlso(GreaterThanOrEqual(member, Value(condition, 0, member.Type)), LessThanOrEqual(member, Value(condition, 1, member.Type))),
        RuleOperator.In => Call(HasOne.MakeGenericMethod(member.Type), List(condition, member.Type), member),
        RuleOperator.Regexp => Call(IsMatch, member, Parameter(RulePattern.Check(condition.Values[0]), typeof(string))),
        RuleOperator.Contains => Text(member, nameof(string.Contains), condition),
        RuleOperator.StartsWith => Text(member, nameof(string.StartsWith), condition),
        _ => Text(member, nameof(string.EndsWith), condition),
    };

    private MethodCallExpression Text(Expression member, string method, Condition condition) =>
        Call(member, method, null, Value(condition, 0, typeof(string)));

    private Expression Value(Condition condition, int index, Type type) => Parameter(values.Read(condition.Field, condition.Values[index], type), type);

    private Expression List(Condition condition, Type type)
    {
        var list = Array.CreateInstance(type, condition.Values.Count);
        for (var i = 0; i < list.Length; i++)
        {
            list.SetValue(values.Read(condition.Field, condition.Values[i], type), i);
        }

        return Parameter(list, list.GetType());
    }

    private static MemberExpression Parameter(object value, Type type) =>
        Field(Constant(Activator.CreateInstance(typeof(RuleValue<>).MakeGenericType(type), value)), nameof(RuleValue<int>.Value));

    private static Expression Plain(Expression member) => Nullable.GetUnderlyingType(member.Type) is null ? member : Property(member, "Value");

    // What is empty fulfils nothing: so the opposite holds for it, whatever databases make of null.
    private static Expression Guarded(Expression member, Expression test) =>
        member.Type.IsValueType && Nullable.GetUnderlyingType(member.Type) is null ? test : AndAlso(NotEqual(member, Constant(null, member.Type)), test);

    private static Expression IsEmpty(Expression member) =>
        member.Type == typeof(string) ? OrElse(Equal(member, Constant(null, typeof(string))), Equal(member, Constant("")))
        : Nullable.GetUnderlyingType(member.Type) is null ? Constant(false)
        : Equal(member, Constant(null, member.Type));

    private static void CheckCount(Condition condition)
    {
        var (least, most) = condition.Operator switch
        {
            RuleOperator.Empty or RuleOperator.NotEmpty => (0, 0),
            RuleOperator.Between or RuleOperator.NotBetween => (2, 2),
            RuleOperator.In or RuleOperator.NotIn => (1, 1000),
            _ => (1, 1),
        };
        if (condition.Values.Count < least || condition.Values.Count > most)
        {
            throw new InvalidInputException(
                "rule", $"'{Name(condition.Operator)}' of the field '{condition.Field}' has {condition.Values.Count} values. Give {(least == most ? $"{least}" : $"{least} to {most}")}.");
        }
    }

    private static string Name(RuleOperator @operator) => StateMachine<RuleOperator>.Name(@operator);
}
