using System.Linq.Expressions;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Carries a value into an expression as a captured variable does, so that it becomes a parameter of the statement.</summary>
/// <remarks>A constant would be part of the query's text: it would be translated anew for every value.</remarks>
internal sealed class Holder<T>(T value)
{
    public readonly T Value = value;

    public static Expression Of(T value) => Expression.Field(Expression.Constant(new Holder<T>(value)), nameof(Value));
}
