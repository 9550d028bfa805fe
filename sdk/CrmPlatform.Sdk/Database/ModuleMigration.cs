using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CrmPlatform.Sdk.Database;

/// <summary>A step of a module's database that is written once and runs on every provider.</summary>
/// <remarks>
/// Store types are left to the provider: give the C# type, the length and the precision only. Name the module's schema
/// everywhere: where there are no schemas it becomes a prefix of the tables and indexes. A column that the database
/// numbers has the annotation <see cref="Identity"/>, an index for searches as one types <see cref="PrefixSearch"/>. A unique index lets any number of nulls in.
/// </remarks>
public abstract class ModuleMigration : Migration
{
    /// <summary>The annotation of a column that the database numbers, with the value true.</summary>
    public const string Identity = "Crm:Identity";

    /// <summary>
    /// The annotation, with the value true, of an index of one text column that serves the filter <c>istartsWith</c>.
    /// It is made where the provider can use it, on PostgreSQL.
    /// </summary>
    public const string PrefixSearch = "Crm:PrefixSearch";

    private IReadOnlyList<MigrationOperation>? _up;
    private IReadOnlyList<MigrationOperation>? _down;
    private IModel? _target;

    /// <summary>When the step runs in an upgrade. Default: <see cref="MigrationPhase.Expand"/>. A step that drops or renames is <see cref="MigrationPhase.Contract"/>.</summary>
    public virtual MigrationPhase Phase => MigrationPhase.Expand;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<MigrationOperation> UpOperations => _up ??= MigrationDialect.Adapt(base.UpOperations, ActiveProvider, base.TargetModel);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<MigrationOperation> DownOperations => _down ??= MigrationDialect.Adapt(base.DownOperations, ActiveProvider, base.TargetModel);

    /// <inheritdoc/>
    public sealed override IModel TargetModel => _target ??= MigrationDialect.Adapt(base.TargetModel, ActiveProvider);

    /// <summary>A table's quoted name, for statements of the module's own: those must run on every provider.</summary>
    /// <param name="schema">The module's schema, such as <c>crm_sales</c>.</param>
    /// <param name="table">The table, such as <c>orders</c>.</param>
    protected string TableName(string schema, string table) =>
        MigrationDialect.HasSchemas(ActiveProvider) ? $"\"{schema}\".\"{table}\"" : $"\"{TablePrefix.Join(schema, table)}\"";
}
