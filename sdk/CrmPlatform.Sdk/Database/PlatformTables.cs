using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Sdk.Database;

/// <summary>The platform's own tables in a tenant's database.</summary>
internal static class PlatformTables
{
    public const string Schema = "crm_platform";

    // The platform creates these tables, so no module's migrations may.
    public static void Map<TEntity>(EntityTypeBuilder<TEntity> entity, string table, bool usesTablePrefix)
        where TEntity : class =>
        entity.ToTable(usesTablePrefix ? $"{Schema}_{table}" : table, usesTablePrefix ? null : Schema, t => t.ExcludeFromMigrations());
}
