using System.Reflection;
using System.Text;
using CrmPlatform.Sdk.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Sdk.Database;

/// <summary>A module's tables in a tenant's database. Each module has one.</summary>
/// <remarks>
/// Tables are configured by the assembly's <see cref="IEntityTypeConfiguration{TEntity}"/> classes. The module's tables
/// stand in a schema of its own (a table prefix on SQLite); names become snake_case; <see cref="Entity"/> gets its
/// version check and stamps. The host saves and commits at the end of a mutation or event handler; a mutation that
/// needs a value from the database earlier calls <c>SaveChangesAsync</c> itself.
/// </remarks>
public abstract class ModuleDbContext : DbContext
{
    private readonly ModuleDatabase _module;

    /// <summary>Creates the context with the options that the host made.</summary>
    protected ModuleDbContext(DbContextOptions options)
        : base(options) =>
        _module = options.FindExtension<ModuleDatabase>()
            ?? throw new InvalidOperationException($"'{GetType().Name}' needs options with a {nameof(ModuleDatabase)} extension. In a test, use CrmPlatform.Sdk.Testing.");

    /// <summary>Who works with the context and what time it is. Set by the host.</summary>
    public ModuleSession? Session { get; set; }

    /// <summary>Publishes an event together with the changes that are saved next: both happen or neither.</summary>
    /// <param name="event">A record with <see cref="EventAttribute"/>.</param>
    public void Publish(object @event) =>
        Set<OutboxMessage>().Add(OutboxMessage.From(@event, _module.ModuleId, Session ?? ModuleSession.System));

    /// <inheritdoc/>
    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: the host's databases are asynchronous.");

    /// <inheritdoc/>
    public sealed override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Stamp();
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception) when (exception.Entries is [{ Entity: Entity entity }, ..])
        {
            throw new ConflictException(entity.GetType().Name, entity.Id, null, null);
        }
    }

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (!_module.UsesTablePrefix)
        {
            modelBuilder.HasDefaultSchema(_module.Schema);
        }

        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        OutboxMessage.Configure(modelBuilder, _module);
        InboxMessage.Configure(modelBuilder, _module);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(entity.ClrType))
            {
                modelBuilder.Entity(entity.ClrType, e =>
                {
                    e.HasKey(nameof(Entity.Id));
                    e.Property(nameof(Entity.Id)).ValueGeneratedNever();
                    e.Property(nameof(Entity.Version)).IsConcurrencyToken();
                    e.Property(nameof(Entity.CreatedBy)).HasMaxLength(200);
                });
            }

            Name(entity);
        }
    }

    /// <inheritdoc/>
    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(19, 4);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.ComplexProperties<Money>();
    }

    private void Name(IMutableEntityType entity)
    {
        if (entity.ClrType == typeof(OutboxMessage) || entity.ClrType == typeof(InboxMessage))
        {
            return;
        }

        var table = SnakeCase(entity.GetTableName() ?? entity.ClrType.Name);
        entity.SetTableName(_module.UsesTablePrefix ? $"{_module.Schema}_{table}" : table);
        NameColumns(entity, "");
        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName($"ix_{table}_{string.Join('_', index.Properties.Select(p => SnakeCase(p.Name)))}");
        }

        foreach (var key in entity.GetForeignKeys())
        {
            key.SetConstraintName($"fk_{table}_{string.Join('_', key.Properties.Select(p => SnakeCase(p.Name)))}");
        }

        entity.FindPrimaryKey()?.SetName($"pk_{table}");
    }

    private static void NameColumns(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            property.SetColumnName(prefix + SnakeCase(property.Name));
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            NameColumns(complex.ComplexType, $"{prefix}{SnakeCase(complex.Name)}_");
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private void Stamp()
    {
        var session = Session ?? ModuleSession.System;
        var now = session.Clock.GetUtcNow().UtcDateTime;
        foreach (var entry in ChangeTracker.Entries<Entity>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
            {
                continue;
            }

            entry.Property(e => e.Version).CurrentValue = entry.Property(e => e.Version).OriginalValue + 1;
            entry.Property(e => e.UpdatedAt).CurrentValue = now;
            if (entry.State == EntityState.Added)
            {
                entry.Property(e => e.Version).CurrentValue = 1;
                entry.Property(e => e.CreatedAt).CurrentValue = now;
                entry.Property(e => e.CreatedBy).CurrentValue = session.CallerName;
            }
        }
    }
}
