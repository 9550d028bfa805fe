using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Database.Tests.Archive.Migrations;

[DbContext(typeof(ArchiveDbContext))]
[Migration("20260101000000_CreateArchive")]
internal sealed class CreateArchive : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("acme_archive");
        migrationBuilder.CreateTable("boxes", t => new { id = t.Column<Guid>(), label = t.Column<string>(maxLength: 50) }, "acme_archive", t => t.PrimaryKey("pk_boxes", x => x.id));
        migrationBuilder.CreateTable(
            name: "papers",
            columns: t => new
            {
                id = t.Column<Guid>(),
                name = t.Column<string>(maxLength: 100),
                code = t.Column<string>(maxLength: 20, nullable: true),
                box_id = t.Column<Guid>(nullable: true),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
            },
            schema: "acme_archive",
            constraints: t =>
            {
                t.PrimaryKey("pk_papers", x => x.id);
                t.ForeignKey("fk_papers_box_id", x => x.box_id, "boxes", "id", "acme_archive");
                t.CheckConstraint("ck_papers_version", "version > 0");
            });
        migrationBuilder.CreateIndex("ix_papers_code", "papers", "code", "acme_archive", unique: true);
        migrationBuilder.CreateIndex("ix_notes", "papers", ["name", "code"], "acme_archive", unique: true);
    }
}
