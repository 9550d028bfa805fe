using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>Rewrites one query: what a database selects of an encrypted column is of no use, and so is comparing it.</summary>
internal sealed class CellQuery : ExpressionVisitor
{
    private string? _comparing;

    protected override Expression VisitMember(MemberExpression node) =>
        node.Expression is { } record && IsEncrypted(node.Member) ? Opened(record, node.Member.Name) : base.VisitMember(node);

    // Whether there is a text at all is no secret.
    protected override Expression VisitBinary(BinaryExpression node) =>
        node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual && ((IsNull(node.Right) && IsCell(node.Left)) || (IsNull(node.Left) && IsCell(node.Right)))
            ? node
            : base.VisitBinary(node);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (IsShadowAccess(node, out var record, out var member))
        {
            return IsEncrypted(member) ? Opened(record, member.Name) : node;
        }

        if (_comparing is not null || !Compares(node.Method))
        {
            return base.VisitMethodCall(node);
        }

        // What is compared stands in the operator's lambdas; its source may select.
        var source = Visit(node.Arguments[0]);
        _comparing = node.Method.Name;
        var rest = node.Arguments.Skip(1).Select(a => Visit(a)).ToList();
        _comparing = null;
        return node.Update(node.Object, [source, .. rest]);
    }

    private static bool Compares(MethodInfo method) =>
        (method.DeclaringType == typeof(Queryable) || method.DeclaringType == typeof(EntityFrameworkQueryableExtensions))
        && method.Name is not (nameof(Queryable.Select) or nameof(Queryable.SelectMany))
        && method.GetParameters().Length > 1;

    private static bool IsNull(Expression value) => value is ConstantExpression { Value: null };

    private static bool IsCell(Expression value) => value switch
    {
        MemberExpression { Expression: not null } member => IsEncrypted(member.Member),
        MethodCallExpression call => IsShadowAccess(call, out _, out var member) && IsEncrypted(member),
        _ => false,
    };

    // EF.Property<string>(record, "Content") is the other way to name a property.
    private static bool IsShadowAccess(MethodCallExpression call, out Expression record, out MemberInfo member)
    {
        (record, member) = (call, call.Method);
        if (call.Method.DeclaringType != typeof(EF) || call.Method.Name != nameof(EF.Property) || call.Arguments is not [var of, ConstantExpression { Value: string name }])
        {
            return false;
        }

        var entity = of is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var inner } ? inner : of;
        (record, member) = (entity, entity.Type.GetProperty(name) ?? (MemberInfo)call.Method);
        return true;
    }

    private static bool IsEncrypted(MemberInfo member) => member is PropertyInfo && typeof(Entity).IsAssignableFrom(member.DeclaringType) && member.IsDefined(typeof(EncryptedAttribute));

    private MethodCallExpression Opened(Expression record, string property) => _comparing is null
        ? Expression.Call(OpenedText.Method.MakeGenericMethod(record.Type), Visit(record), Expression.Constant(property))
        : throw DatabaseErrors.Compared(record.Type.Name, property, _comparing);
}
