using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Acme.Loyalty.Database.Migrations;

/// <summary>Adds what accounts earned in all. It may be null, because version 1 goes on writing without it.</summary>
[DbContext(typeof(LoyaltyDbContext))]
[Migration("20260601000000_AddEarned")]
public sealed class M0002_AddEarned : ModuleMigration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<int>("earned", "accounts", schema: "acme_loyalty", nullable: true);
}
