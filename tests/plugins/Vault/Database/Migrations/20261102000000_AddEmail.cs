using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vault.Database.Migrations;

/// <summary>Adds what version 1 has not.</summary>
[DbContext(typeof(VaultDbContext))]
[Migration("20261102000000_AddEmail")]
public sealed class AddEmail : ModuleMigration
{
    private const string Schema = "test_vault";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("email", "secrets", schema: Schema, nullable: true);
        migrationBuilder.AddColumn<string>("email_index", "secrets", schema: Schema, maxLength: 24, nullable: true);
        migrationBuilder.AddColumn<string>("note", "secrets", schema: Schema, nullable: false, defaultValue: "");
        migrationBuilder.CreateIndex("ix_secrets_email_index", "secrets", "email_index", schema: Schema);
    }
}
