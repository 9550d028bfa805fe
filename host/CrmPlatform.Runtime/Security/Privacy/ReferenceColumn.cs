using System.Data.Common;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Audit;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>A column that leads to a record that stands for somebody, in whatever module.</summary>
/// <remarks>It is read and written by statements: what belongs to a record moves with it, whoever may see it.</remarks>
internal sealed class ReferenceColumn
{
    private readonly IEntityType _type;
    private readonly IProperty _property;
    private readonly ISqlGenerationHelper _sql;
    private readonly IReadOnlyList<IProperty> _others;

    private ReferenceColumn(IEntityType type, IProperty property, IReadOnlyList<IProperty> all, string module, ISqlGenerationHelper sql)
    {
        (_type, _property, _sql, Module) = (type, property, sql, module);
        _others = [.. all.Where(p => p != property)];
    }

    public string Module { get; }

    public string Type => _type.ClrType.Name;

    public string Property => _property.Name;

    private string Key => Column(_type.FindPrimaryKey()!.Properties[0]);

    private string Table => _sql.DelimitIdentifier(_type.GetTableName()!, _type.GetSchema());

    /// <summary>The columns of a context's tables.</summary>
    public static IEnumerable<ReferenceColumn> Of(ModuleDbContext context)
    {
        var (module, sql) = (AuditedType.ModuleOf(context), context.GetService<ISqlGenerationHelper>());
        foreach (var type in context.Model.GetEntityTypes().Where(t => t.FindPrimaryKey()?.Properties is [{ ClrType: var key }] && key == typeof(Guid) && t.GetTableName() is not null))
        {
            var properties = Properties(type);
            foreach (var property in properties)
            {
                yield return new ReferenceColumn(type, property, properties, module, sql);
            }
        }
    }

    /// <summary>Makes a statement read the keys of the rows that lead to one record and may lead to the other.</summary>
    public void Find(DbCommand command, Guid from, Guid to)
    {
        var (one, other) = (command.Add("from", from), command.Add("to", to));
        var conditions = new List<string> { $"r.{Column(_property)} = {one}", $"r.{Key} <> {other}" };
        conditions.AddRange(_others.Select(p => $"(r.{Column(p)} IS NULL OR r.{Column(p)} <> {other})"));
        foreach (var index in _type.GetIndexes().Where(i => i.IsUnique && i.Properties.Contains(_property)))
        {
            var same = index.Properties.Where(p => p != _property).Select(p => $" AND s.{Column(p)} = r.{Column(p)}");
            conditions.Add($"NOT EXISTS (SELECT 1 FROM {Table} s WHERE s.{Column(_property)} = {other}{string.Concat(same)})");
        }

        command.CommandText = $"SELECT r.{Key} FROM {Table} r WHERE {string.Join(" AND ", conditions)} ORDER BY r.{Key}";
    }

    /// <summary>Makes a statement lead rows from one record to another.</summary>
    public void Move(DbCommand command, IReadOnlyList<Guid> records, Guid from, Guid to)
    {
        var version = typeof(Entity).IsAssignableFrom(_type.ClrType) ? $", {Column(_type.FindProperty(nameof(Entity.Version))!)} = {Column(_type.FindProperty(nameof(Entity.Version))!)} + 1" : "";
        var list = string.Join(", ", records.Select((r, i) => command.Add($"r{i}", r)));
        command.CommandText =
            $"UPDATE {Table} SET {Column(_property)} = {command.Add("to", to)}{version} WHERE {Column(_property)} = {command.Add("from", from)} AND {Key} IN ({list})";
    }

    private static List<IProperty> Properties(IEntityType type) =>
    [
        .. type.SubjectLinks().Where(l => l is { Through: null, Property: not nameof(Entity.Id) }).Select(l => type.FindProperty(l.Property)!)
            .Concat(type.GetForeignKeys().Where(k => k.Properties.Count == 1 && IsSubject(k.PrincipalEntityType)).Select(k => k.Properties[0]))
            .Distinct(),
    ];

    private static bool IsSubject(IEntityType type) => type.SubjectLinks().Any(l => l is { Property: nameof(Entity.Id), Through: null });

    private string Column(IProperty property) =>
        _sql.DelimitIdentifier(property.GetColumnName(StoreObjectIdentifier.Create(_type, StoreObjectType.Table)!.Value)!);
}
