using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CrmPlatform.Migrations;

/// <summary>Writes operations without store types, which are each provider's own.</summary>
internal sealed class NeutralOperationGenerator(CSharpMigrationOperationGeneratorDependencies dependencies)
    : CSharpMigrationOperationGenerator(dependencies)
{
    public override void Generate(string builderName, IReadOnlyList<MigrationOperation> operations, IndentedStringBuilder builder)
    {
        foreach (var column in operations.SelectMany(ColumnsOf))
        {
            column.ColumnType = null;
            column.RemoveAnnotation(ColumnShapes.Shape);
        }

        base.Generate(builderName, operations, builder);
    }

    private static IEnumerable<ColumnOperation> ColumnsOf(MigrationOperation operation) => operation switch
    {
        CreateTableOperation table => table.Columns,
        AlterColumnOperation alter => [alter, alter.OldColumn],
        ColumnOperation column => [column],
        _ => [],
    };
}
