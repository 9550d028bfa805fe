using System.Linq.Expressions;

namespace CrmPlatform.Sdk.Database;

/// <summary>Whose a table's records are: an owner's, or those of the record of another table that they belong to.</summary>
/// <param name="Entity">The class of the records.</param>
/// <param name="Property">The property with the owner's name or the other record's id.</param>
/// <param name="Parent">The class of the other records; null where the records have owners.</param>
/// <param name="Read">The permission to see them; empty where the other table says it.</param>
/// <param name="Write">The permission to change them; empty where the other table says it.</param>
internal sealed record RecordScope(Type Entity, string Property, Type? Parent, string Read, string Write)
{
    public const string Annotation = "Crm:RecordScope";

    public static RecordScope OfOwner(Type entity, LambdaExpression owner, string read, string write) => new(entity, NameOf(owner), null, read, write);

    public static RecordScope OfParent(Type entity, LambdaExpression key, Type parent) => new(entity, NameOf(key), parent, "", "");

    private static string NameOf(LambdaExpression member)
    {
        var body = member.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : member.Body;
        return body is MemberExpression { Expression: ParameterExpression } property
            ? property.Member.Name
            : throw new InvalidOperationException($"'{member}' does not say whose a record is. Name a property of it, such as c => c.Owner.");
    }
}
