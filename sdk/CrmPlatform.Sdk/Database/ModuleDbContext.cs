using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
    private const int NameLength = 200;
    private const int CurrencyLength = 3; // ISO 4217

    internal static readonly MethodInfo ScopeKey = typeof(ModuleDbContext).GetMethod(nameof(ScopeKeyOf), BindingFlags.Instance | BindingFlags.NonPublic)!;
    internal static readonly MethodInfo ScopeOwners = typeof(ModuleDbContext).GetMethod(nameof(ScopeOwnersOf), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly ModuleDatabase _module;

    /// <summary>Creates the context with the options that the host made.</summary>
    protected ModuleDbContext(DbContextOptions options)
        : base(options) =>
        _module = options.FindExtension<ModuleDatabase>()
            ?? throw new InvalidOperationException($"'{GetType().Name}' needs options with a {nameof(ModuleDatabase)} extension. In a test, use CrmPlatform.Sdk.Testing.");

    /// <summary>Who works with the context and what time it is. Set by the host.</summary>
    public ModuleSession? Session { get; set; }

    /// <summary>Who goes on with what is saved; null for nobody. Set by the host.</summary>
    public Func<IEnumerable<IFollowUp>>? FollowUps { get; set; }

    /// <summary>Publishes an event together with the changes that are saved next: both happen or neither.</summary>
    /// <param name="event">A record with <see cref="EventAttribute"/>.</param>
    public void Publish(object @event) =>
        Set<OutboxMessage>().Add(OutboxMessage.From(@event, _module.ModuleId, Session ?? ModuleSession.System));

    /// <summary>Whose a record is, by the scope of its table.</summary>
    /// <param name="entity">The class of the record.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Null when the caller does not see such a record, or its table has no scope.</returns>
    public Task<RecordOwner?> FindOwnerAsync(Type entity, Guid id, CancellationToken cancellation) =>
        RecordScopes.Of(this).OwnerOfAsync(this, entity, id, cancellation);

    /// <summary>The records whose encrypted text is the given one, whatever the case of its letters.</summary>
    /// <param name="property">A property that is <see cref="EncryptedAttribute.Searchable"/>, as in <c>c => c.Email</c>.</param>
    /// <param name="text">The whole text.</param>
    public IQueryable<TEntity> Matching<TEntity>(Expression<Func<TEntity, string?>> property, string text)
        where TEntity : Entity
    {
        var encrypted = property.Body is MemberExpression { Member: PropertyInfo member } ? Model.FindEntityType(typeof(TEntity))?.FindProperty(member) : null;
        var name = encrypted?.EncryptionIndex()?.Name
            ?? throw new ArgumentException($"'{property}' is no searchable property of '{typeof(TEntity).Name}'. Mark it with [Encrypted(Searchable = true)].", nameof(property));
        var code = (Session ?? ModuleSession.System).CodeOf(encrypted, text);
        return Set<TEntity>().Where(r => EF.Property<string?>(r, name) == code);
    }

    /// <inheritdoc/>
    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: the host's databases are asynchronous.");

    /// <inheritdoc/>
    public sealed override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Once is enough: what Stamp sets is known as changed without looking again.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        var saved = FollowUps is null ? [] : Changed();
        var rows = await SaveStampedAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (saved.Count > 0)
        {
            foreach (var followUp in FollowUps!())
            {
                await followUp.FollowAsync(saved, cancellationToken);
            }
        }

        return rows;
    }

    private async Task<int> SaveStampedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        try
        {
            Stamp();
            await RecordScopes.Of(this).CheckAsync(this, Session ?? ModuleSession.System, cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception) when (exception.Entries is [{ Entity: Entity entity }, ..])
        {
            var stands = await exception.Entries[0].GetDatabaseValuesAsync(cancellationToken);
            throw new ConflictException(
                entity.GetType().Name, entity.Id, (int?)exception.Entries[0].Property(nameof(Entity.Version)).OriginalValue, stands?.GetValue<int>(nameof(Entity.Version)));
        }
        catch (DbUpdateException exception) when (exception is { InnerException: DbException refusal, Entries: [var entry, ..] } && Session?.IsDuplicate(refusal) == true)
        {
            throw new DuplicateException(entry.Metadata.ClrType.Name);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (!_module.UsesTablePrefix)
        {
            modelBuilder.HasDefaultSchema(_module.Schema);
        }

        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly, IsMine);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            Complete(entity);
        }

        EncryptedColumns.Apply(modelBuilder.Model);
        RecordScopes.Apply(modelBuilder.Model, this);
        Visibility.Apply(modelBuilder.Model, this);
        ModelNames.Apply(modelBuilder.Model, _module.UsesTablePrefix ? _module.Schema : null);
        OutboxMessage.Configure(modelBuilder, _module);
        InboxMessage.Configure(modelBuilder, _module);
    }

    /// <inheritdoc/>
    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcDateTimeOffsetConverter>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<long>(); // Not every provider has durations beyond a day.
        configurationBuilder.Properties<decimal>().HavePrecision(19, 4);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.ComplexProperties<Money>();
    }

    // What the filters of record scopes ask of the context that a query runs in: null for all records.
    private string? ScopeKeyOf(string permission) => Session?.AccessTo(permission).Owners is null ? null : permission;

    private string[] ScopeOwnersOf(string permission) => Session?.AccessTo(permission).Owners is { } owners ? [.. owners] : [];

    // A module has one context, and every table is its own. Where an assembly has more, each has those of its namespace.
    private bool IsMine(Type configuration) =>
        configuration.Namespace?.StartsWith(GetType().Namespace ?? "", StringComparison.Ordinal) == true
        || !GetType().Assembly.GetTypes().Any(t => t != GetType() && t.IsSubclassOf(typeof(ModuleDbContext)));

    private static void Complete(IMutableEntityType entity)
    {
        if (typeof(Entity).IsAssignableFrom(entity.ClrType) && entity.BaseType is null && !entity.IsOwned())
        {
            var id = entity.FindProperty(nameof(Entity.Id))!;
            id.ValueGenerated = ValueGenerated.Never;
            entity.SetPrimaryKey(id);
            entity.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken = true;
            entity.FindProperty(nameof(Entity.CreatedBy))!.SetMaxLength(NameLength);
        }

        // An enumeration that a table keeps as a number has no length.
        foreach (var number in entity.GetDeclaredProperties().Where(p => p.GetProviderClrType() is { IsPrimitive: true }))
        {
            number.SetMaxLength(null);
        }

        foreach (var money in entity.GetDeclaredComplexProperties().Where(p => p.ComplexType.ClrType == typeof(Money)))
        {
            money.ComplexType.FindProperty(nameof(Money.Currency))!.SetMaxLength(CurrencyLength);
        }
    }

    private List<Entity> Changed() =>
        [.. ChangeTracker.Entries<Entity>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Entity)];

    // The record stays what it is when an encrypted text is only sealed again.
    private static bool IsSealedAnew(PropertyEntry property) =>
        property.Metadata.PropertyInfo?.IsDefined(typeof(EncryptedAttribute)) == true && Equals(property.OriginalValue, property.CurrentValue);

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

            // By name: a lambda would be read as an expression, for each property of each record.
            if (entry.State == EntityState.Modified && entry.Properties.All(p => !p.IsModified || IsSealedAnew(p)))
            {
                continue;
            }

            var version = entry.Property(nameof(Entity.Version));
            version.CurrentValue = entry.State == EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
            entry.Property(nameof(Entity.UpdatedAt)).CurrentValue = now;
            if (entry.State == EntityState.Added)
            {
                entry.Property(nameof(Entity.CreatedAt)).CurrentValue = now;
                entry.Property(nameof(Entity.CreatedBy)).CurrentValue = session.CallerName;
            }
        }
    }
}
