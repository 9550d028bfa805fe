using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Greeter.Database.Migrations;

/// <summary>Adds the shout, which version 1 does not write.</summary>
[DbContext(typeof(GreeterDbContext))]
[Migration("20261102000000_AddShout")]
public sealed class AddShout : ModuleMigration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("shout", "greetings", schema: "test_greeter", maxLength: 100, nullable: true);
}
