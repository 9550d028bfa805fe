using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CrmPlatform.Runtime.Database;

/// <summary>The migrations of a module version against a tenant's database: which are missing, and what they do.</summary>
internal sealed class ModuleMigrations
{
    private readonly ModuleDbContext _context;
    private readonly IMigrationsAssembly _assembly;

    private ModuleMigrations(ModuleDbContext context, IReadOnlySet<string> done) =>
        (_context, _assembly, Done) = (context, context.GetService<IMigrationsAssembly>(), done);

    public IReadOnlySet<string> Done { get; }

    public IReadOnlyList<string> Known => [.. _assembly.Migrations.Keys];

    public IReadOnlyList<string> Missing => [.. Known.Where(m => !Done.Contains(m))];

    /// <summary>What is done and known since the last step that removed something.</summary>
    public IReadOnlyList<string> DoneSinceContract => [.. Known.Where(Done.Contains).Reverse().TakeWhile(m => PhaseOf(m) is not MigrationPhase.Contract).Reverse()];

    /// <summary>What the database has and this version does not know.</summary>
    public IReadOnlyList<string> Unknown => [.. Done.Except(Known, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static async Task<ModuleMigrations> ReadAsync(ModuleDbContext context, CancellationToken cancellation) =>
        new(context, (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToHashSet(StringComparer.Ordinal));

    public Migration Create(string id) => _assembly.CreateMigration(_assembly.Migrations[id], _context.Database.ProviderName!);

    public MigrationPhase PhaseOf(string id) => Create(id) is ModuleMigration migration ? migration.Phase : MigrationPhase.Contract;

    /// <summary>The first operation of the migration that a version before it would miss; null when it only adds.</summary>
    public string? Removal(string id) => Create(id).UpOperations.Select(Removal).FirstOrDefault(r => r is not null);

    public Task ApplyAsync(string id, CancellationToken cancellation) => _context.GetService<IMigrator>().MigrateAsync(id, cancellation);

    private static string? Removal(MigrationOperation operation) => operation switch
    {
        DropTableOperation table => $"drops the table '{table.Name}'",
        DropColumnOperation column => $"drops the column '{column.Table}.{column.Name}'",
        RenameTableOperation table when table.Name != table.NewName => $"renames the table '{table.Name}'",
        RenameColumnOperation column => $"renames the column '{column.Table}.{column.Name}'",
        AlterColumnOperation { IsNullable: false, OldColumn.IsNullable: true } column => $"takes null from the column '{column.Table}.{column.Name}'",
        AddColumnOperation { IsNullable: false, DefaultValue: null, DefaultValueSql: null } column => $"adds the column '{column.Table}.{column.Name}', which needs a value",
        _ => null,
    };
}
