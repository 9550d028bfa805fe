using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sdk.Database;

/// <summary>Finds records that a caller names.</summary>
public static class DbSetExtensions
{
    /// <summary>The record with the id, tracked for change.</summary>
    /// <typeparam name="TEntity">The record's type; its name is the GraphQL type in the message.</typeparam>
    /// <exception cref="NotFoundException">There is no such record.</exception>
    public static async Task<TEntity> MustFindAsync<TEntity>(this DbSet<TEntity> records, Guid id, CancellationToken cancellation)
        where TEntity : Entity =>
        await records.FindAsync([id], cancellation) ?? throw new NotFoundException(typeof(TEntity).Name, id);
}
