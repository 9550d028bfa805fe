using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Database.Tests.Archive.Migrations;

[DbContext(typeof(ArchiveDbContext))]
[Migration("20260101000001_RenamePapers")]
internal sealed class RenamePapers : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.RenameTable("papers", "acme_archive", "documents");
        migrationBuilder.RenameColumn("name", "documents", "title", "acme_archive");
        migrationBuilder.DropIndex("ix_notes", "documents", "acme_archive");
        migrationBuilder.Sql($"INSERT INTO {TableName("acme_archive", "boxes")} (id, label) VALUES ('0197a1a1-0000-7000-8000-000000000001', 'First')");
        migrationBuilder.Sql($"UPDATE {TableName("acme_archive", "boxes")} SET label = 'Renamed'");
    }
}
