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

/// <summary>A table with personal values, or with records that stand for people, and how its rows lead to them.</summary>
/// <remarks>It is read and written by statements: a tenant's filters of records do not hide a person's data from the person.</remarks>
internal sealed class PersonalTable
{
    private readonly IEntityType _type;
    private readonly ISqlGenerationHelper _sql;

    private PersonalTable(IEntityType type, string module, ISqlGenerationHelper sql)
    {
        (_type, _sql, Module) = (type, sql, module);
        Columns = [.. PersonalColumn.Of(type, sql)];
        IsOfPeople = type.SubjectLinks().Any(l => l is { Property: nameof(Entity.Id), Through: null });
    }

    public string Module { get; }

    public string Type => _type.ClrType.Name;

    public IReadOnlyList<PersonalColumn> Columns { get; }

    /// <summary>Whether each record stands for a person, so that whoever owns the record owns that person's data too.</summary>
    public bool IsOfPeople { get; }

    private string Table => NameOf(_type);

    private string Key => ColumnOf(_type, _type.FindPrimaryKey()!.Properties[0].Name);

    /// <summary>The tables of a context that matter.</summary>
    public static IEnumerable<PersonalTable> Of(ModuleDbContext context)
    {
        var (module, sql) = (AuditedType.ModuleOf(context), context.GetService<ISqlGenerationHelper>());
        return context.Model.GetEntityTypes()
            .Where(t => t.FindPrimaryKey()?.Properties is [{ ClrType: var key }] && key == typeof(Guid) && t.GetTableName() is not null)
            .Select(t => new PersonalTable(t, module, sql))
            .Where(t => t.Columns.Count > 0 || t.IsOfPeople);
    }

    /// <summary>Makes a statement read the keys and the personal values of the rows about some people.</summary>
    public void Read(DbCommand command, IReadOnlyList<Guid> people) =>
        command.CommandText = $"SELECT {string.Join(", ", Columns.Select(c => c.Name).Prepend(Key))} FROM {Table} WHERE {About(command, people)} ORDER BY {Key}";

    /// <summary>Makes a statement take the personal values out of the rows about some people.</summary>
    public void Blank(DbCommand command, IReadOnlyList<Guid> people)
    {
        var version = typeof(Entity).IsAssignableFrom(_type.ClrType) ? ColumnOf(_type, nameof(Entity.Version)) : null;
        var sets = Columns.Where(c => !c.IsUnique).Select(c => $"{c.Name} = {c.Blank}").Concat(Columns.Where(c => c.Index is not null).Select(c => $"{c.Index} = NULL")).Concat(version is null ? [] : [$"{version} = {version} + 1"]).ToList();
        command.CommandText = sets.Count == 0 ? "" : $"UPDATE {Table} SET {string.Join(", ", sets)} WHERE {About(command, people)}";
    }

    /// <summary>Makes a statement put a row's own key where no two rows may have the same value.</summary>
    public void BlankUnique(DbCommand command, Guid record)
    {
        var value = command.Add("value", $"{record:N}");
        command.CommandText = $"UPDATE {Table} SET {string.Join(", ", Columns.Where(c => c.IsUnique).Select(c => $"{c.Name} = {value}"))} WHERE {Key} = {command.Add("key", record)}";
    }

    private string About(DbCommand command, IReadOnlyList<Guid> people)
    {
        var list = $"({string.Join(", ", people.Select((p, i) => command.Add($"p{i}", p)))})";
        return $"({string.Join(" OR ", Conditions(_type, list).Append($"{Key} IN {list}").Distinct())})";
    }

    private IEnumerable<string> Conditions(IEntityType type, string list)
    {
        foreach (var link in type.SubjectLinks())
        {
            var column = ColumnOf(type, link.Property);
            if (link.Through is null)
            {
                yield return $"{column} IN {list}";
            }
            else if (_type.Model.FindEntityType(link.Through) is { } next && string.Join(" OR ", Conditions(next, list)) is { Length: > 0 } condition)
            {
                yield return $"{column} IN (SELECT {ColumnOf(next, nameof(Entity.Id))} FROM {NameOf(next)} WHERE {condition})";
            }
        }
    }

    private string NameOf(IEntityType type) => _sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema());

    private string ColumnOf(IEntityType type, string property) =>
        _sql.DelimitIdentifier(type.FindProperty(property)!.GetColumnName(StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value)!);
}
