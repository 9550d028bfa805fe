using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Sdk.Database;

/// <summary>Says in a table whose personal data its records hold.</summary>
/// <remarks>
/// A person is known by the id of the record that stands for them, in whatever module. The first link that leads to
/// somebody names the person with whose key old values are kept; erasing follows every link.
/// </remarks>
public static class SubjectExtensions
{
    private const string Annotation = "Crm:Subjects";

    /// <summary>The record stands for a person: its own id is the person's.</summary>
    public static EntityTypeBuilder<TEntity> IsSubject<TEntity>(this EntityTypeBuilder<TEntity> table)
        where TEntity : Entity =>
        Add(table, new SubjectLink(nameof(Entity.Id), null));

    /// <summary>The record is about the person whose id stands in a property, which may be another module's record.</summary>
    public static EntityTypeBuilder<TEntity> HasSubject<TEntity>(this EntityTypeBuilder<TEntity> table, Expression<Func<TEntity, Guid?>> person)
        where TEntity : Entity =>
        Add(table, new SubjectLink(NameOf(person), null));

    /// <summary>The record is about whoever another record of the same module is about, such as a line of an order.</summary>
    public static EntityTypeBuilder<TEntity> HasSubjectOf<TEntity, TRecord>(this EntityTypeBuilder<TEntity> table, Expression<Func<TEntity, Guid?>> record)
        where TEntity : Entity
        where TRecord : Entity =>
        Add(table, new SubjectLink(NameOf(record), typeof(TRecord)));

    /// <summary>The links of a table, in the order in which they were said.</summary>
    public static IReadOnlyList<SubjectLink> SubjectLinks(this IReadOnlyEntityType table) =>
        table.FindAnnotation(Annotation)?.Value as IReadOnlyList<SubjectLink> ?? [];

    private static EntityTypeBuilder<TEntity> Add<TEntity>(EntityTypeBuilder<TEntity> table, SubjectLink link)
        where TEntity : Entity
    {
        table.Metadata.SetAnnotation(Annotation, (IReadOnlyList<SubjectLink>)[.. table.Metadata.SubjectLinks(), link]);
        return table;
    }

    // A Guid is converted to Guid? in the expression.
    private static string NameOf<TEntity>(Expression<Func<TEntity, Guid?>> property) =>
        (property.Body is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? conversion.Operand : property.Body) is MemberExpression { Expression: ParameterExpression } member
            ? member.Member.Name
            : throw new ArgumentException($"'{property}' is no property of '{typeof(TEntity).Name}'. Write it as in r => r.CustomerId.", nameof(property));
}
