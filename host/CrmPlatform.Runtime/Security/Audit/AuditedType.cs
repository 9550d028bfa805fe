using System.Reflection;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Database.Cells;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>What of a table is written down, found out once for each model.</summary>
internal sealed class AuditedType
{
    private const string Annotation = "Crm:Audited";
    private const string Hidden = "\"(secret)\"";
    private static readonly string[] Stamps = [nameof(Entity.Version), nameof(Entity.CreatedAt), nameof(Entity.CreatedBy), nameof(Entity.UpdatedAt)];
    private static readonly string[] SecretWords = ["Password", "Secret", "Token", "Hash"];
    private readonly List<Column> _columns;
    private readonly IReadOnlyList<IProperty> _key;

    private AuditedType(IEntityType type, string module)
    {
        (Module, Name) = (module, type.ClrType.Name);
        _key = type.FindPrimaryKey()?.Properties ?? [];
        _columns = [.. type.GetFlattenedProperties().Where(p => IsWrittenDown(p, type)).Select(p => new Column(p))];
        Links = type.SubjectLinks();
        IsAudited = _key.Count > 0 && !type.ClrType.IsDefined(typeof(NotAuditedAttribute), inherit: true)
            && type.ClrType != typeof(OutboxMessage) && type.ClrType != typeof(InboxMessage) && type.ClrType != typeof(AuditEntry);
    }

    public string Module { get; }

    public string Name { get; }

    public bool IsAudited { get; }

    public IReadOnlyList<SubjectLink> Links { get; }

    // Kept with the model, so that it goes when the module is unloaded.
    public static AuditedType Of(EntityEntry entry) => entry.Metadata.GetOrAddRuntimeAnnotationValue(
        Annotation,
        static (EntityEntry? e) => new AuditedType(e!.Metadata, ModuleOf(e.Context)),
        entry);

    public static string ModuleOf(DbContext context) => context.GetService<IDbContextOptions>().FindExtension<ModuleDatabase>()!.ModuleId;

    public string KeyOf(EntityEntry entry) => string.Join('/', _key.Select(k => entry.CurrentValues[k] is { } part ? part is Guid id ? id.ToString("D") : $"{part}" : ""));

    /// <summary>What the save will change: for a new record what it has, for a deleted one what it had.</summary>
    public List<ValueChange> Changes(EntityEntry entry)
    {
        var changes = new List<ValueChange>();
        foreach (var column in _columns)
        {
            var before = entry.State == EntityState.Added ? null : entry.OriginalValues[column.Property];
            var after = entry.State == EntityState.Deleted ? null : entry.CurrentValues[column.Property];
            var isSame = entry.State == EntityState.Modified ? column.Comparer.Equals(before, after) : before is null && after is null;
            if (!isSame)
            {
                changes.Add(new ValueChange(column.Name, column.IsPersonal, column.Show(before), column.Show(after)));
            }
        }

        return changes;
    }

    private static bool IsWrittenDown(IProperty property, IEntityType type) =>
        !property.IsPrimaryKey()
        && !EncryptedTable.Of(type).Any(c => c.Index == property)
        && property.PropertyInfo?.IsDefined(typeof(NotAuditedAttribute)) != true
        && !(typeof(Entity).IsAssignableFrom(type.ClrType) && Stamps.Contains(property.Name));

    private sealed class Column(IProperty property)
    {
        private readonly bool _isSecret = property.PropertyInfo?.IsDefined(typeof(SecretAttribute)) == true || SecretWords.Any(w => property.Name.Contains(w, StringComparison.Ordinal));

        public IProperty Property { get; } = property;

        public string Name { get; } = property.DeclaringType is IComplexType complex ? $"{complex.ComplexProperty.Name}.{property.Name}" : property.Name;

        public ValueComparer Comparer { get; } = property.GetValueComparer();

        /// <summary>Whether it is sealed: what is encrypted in its table does not stand in clear here.</summary>
        public bool IsPersonal { get; } = property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null
            || EncryptedTable.IsEncrypted(property)
            || (property.DeclaringType is IComplexType { ComplexProperty.PropertyInfo: { } whole } && whole.IsDefined(typeof(PersonalAttribute)));

        public string? Show(object? value) => value is null ? null : _isSecret ? Hidden : AuditValue.Of(value);
    }
}
