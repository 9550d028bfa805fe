using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Sdk.Database;

/// <summary>Says where a table is described whose its records are, so that callers see and change those that their permissions cover.</summary>
public static class RecordScopeExtensions
{
    /// <summary>The records have owners: a caller whose permission covers only his own or his team's records sees and changes those.</summary>
    /// <remarks>It holds for every query of the table and is checked when records are saved. What nobody owns is left to those whose permission covers the tenant.</remarks>
    /// <param name="builder">The table.</param>
    /// <param name="owner">The property with the owner's user name.</param>
    /// <param name="read">The permission that says which records are seen.</param>
    /// <param name="write">The permission that says which records are added, changed and removed.</param>
    public static EntityTypeBuilder<TEntity> HasRecordScope<TEntity>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, string?>> owner, string read, string write)
        where TEntity : class
    {
        builder.Metadata.SetAnnotation(RecordScope.Annotation, RecordScope.OfOwner(typeof(TEntity), owner, read, write));
        return builder;
    }

    /// <summary>The records belong to a record of another table of the module: who sees and changes that one sees and changes them.</summary>
    /// <param name="builder">The table.</param>
    /// <param name="key">The property with the other record's id.</param>
    /// <param name="parent">The class of the other records, which has a scope itself.</param>
    public static EntityTypeBuilder<TEntity> HasRecordScopeOf<TEntity>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, Guid?>> key, Type parent)
        where TEntity : class
    {
        builder.Metadata.SetAnnotation(RecordScope.Annotation, RecordScope.OfParent(typeof(TEntity), key, parent));
        return builder;
    }
}
