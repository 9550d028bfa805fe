using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Greeter.Database.Migrations;

/// <summary>Drops the mood, which only version 1 uses.</summary>
[DbContext(typeof(GreeterDbContext))]
[Migration("20261102000002_DropMood")]
public sealed class DropMood : ModuleMigration
{
    /// <inheritdoc/>
    public override MigrationPhase Phase => MigrationPhase.Contract;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropColumn("mood", "greetings", "test_greeter");
}
