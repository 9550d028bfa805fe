using System.Linq.Expressions;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>A field that rules can ask for.</summary>
/// <param name="Name">Its name, as in GraphQL.</param>
/// <param name="Property">How it is read of a record.</param>
internal sealed record RuleField(string Name, LambdaExpression Property)
{
    public Type Type => Property.ReturnType;

    public RuleKind Kind => RuleKinds.Of(Type);

    /// <summary>The field of a record that an expression stands for.</summary>
    public Expression Of(Expression row) => new Parameter(Property.Parameters[0], row).Visit(Property.Body);

    private sealed class Parameter(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
