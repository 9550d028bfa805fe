using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Greeter.Database.Migrations;

/// <summary>Creates the tables.</summary>
[DbContext(typeof(GreeterDbContext))]
[Migration("20261101000000_CreateGreetings")]
public sealed class CreateGreetings : ModuleMigration
{
    private const string Schema = "test_greeter";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(Schema);
        migrationBuilder.CreateTable(
            "greetings",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                text = t.Column<string>(maxLength: 100),
                mood = t.Column<string>(maxLength: 20, defaultValue: "plain"),
            },
            constraints: t => t.PrimaryKey("pk_greetings", g => g.id));
        migrationBuilder.CreateTable(
            "hearings",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                greeting_id = t.Column<Guid>(),
                by = t.Column<string>(maxLength: 20),
            },
            constraints: t => t.PrimaryKey("pk_hearings", g => g.id));
    }
}
