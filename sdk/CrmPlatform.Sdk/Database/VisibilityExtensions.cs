using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Sdk.Database;

/// <summary>Says where a table is described which of its records a caller sees, beyond whose they are.</summary>
public static class VisibilityExtensions
{
    /// <summary>A caller sees the records that fulfil the condition and no others, by whatever way they are asked for.</summary>
    /// <remarks>
    /// The condition is part of every query of the table: lists, filters, relations, sums, <c>node</c>, <c>MustFindAsync</c>. It comes on
    /// top of the table's record scope, and becomes SQL: ask the context for the caller's facts, and for other tables with <c>Set</c>.
    /// </remarks>
    /// <param name="builder">The table.</param>
    /// <param name="isSeen">Whether the caller of the context sees the record.</param>
    public static EntityTypeBuilder<TEntity> HasVisibility<TEntity, TContext>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, TContext, bool>> isSeen)
        where TEntity : class
        where TContext : ModuleDbContext
    {
        builder.Metadata.SetAnnotation(Visibility.Annotation, isSeen);
        return builder;
    }
}
