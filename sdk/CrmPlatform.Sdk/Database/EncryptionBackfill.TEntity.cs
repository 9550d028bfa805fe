using System.Globalization;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sdk.Database;

/// <summary>Encrypts what stands in clear in a table whose properties became <see cref="EncryptedAttribute"/>.</summary>
/// <remarks>
/// It runs last, when no version serves any more that could not read what it writes; until then
/// <see cref="EncryptedAttribute.MayBeClear"/> lets the new version read both. Records keep their version and their stamps.
/// </remarks>
/// <typeparam name="TEntity">The records.</typeparam>
public abstract class EncryptionBackfill<TEntity> : ModuleBackfill
    where TEntity : Entity
{
    private const int BatchSize = 200;

    /// <inheritdoc/>
    public sealed override MigrationPhase Phase => MigrationPhase.Contract;

    /// <inheritdoc/>
    public sealed override async Task<string?> FillAsync(ModuleDbContext db, string? cursor, CancellationToken cancellation)
    {
        var last = cursor is null ? Guid.Empty : Guid.Parse(cursor, CultureInfo.InvariantCulture);
        var rows = await db.Set<TEntity>().IgnoreQueryFilters().Where(r => r.Id > last).OrderBy(r => r.Id).Take(BatchSize).ToListAsync(cancellation);
        foreach (var entry in rows.Select(r => db.Entry(r)))
        {
            foreach (var property in entry.Properties.Where(p => p.CurrentValue is not null && p.Metadata.PropertyInfo?.IsDefined(typeof(EncryptedAttribute), inherit: true) == true))
            {
                property.IsModified = true;
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return rows.Count < BatchSize ? null : rows[^1].Id.ToString("D");
        }
        catch (ConflictException)
        {
            // Somebody changed one of the records meanwhile: the batch is read again.
            db.ChangeTracker.Clear();
            return cursor ?? Guid.Empty.ToString("D");
        }
    }
}
