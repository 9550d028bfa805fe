using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Database.Migrations;

[DbContext(typeof(PlatformDbContext))]
[Migration("20261120180000_AddAudit")]
internal sealed class AddAudit : ModuleMigration
{
    private const string Schema = "crm_platform";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "audit",
            schema: Schema,
            columns: table => new
            {
                number = table.Column<long>(nullable: false),
                at = table.Column<DateTime>(nullable: false),
                caller_kind = table.Column<string>(maxLength: 10, nullable: false),
                caller_name = table.Column<string>(maxLength: 200, nullable: false),
                caller_id = table.Column<string>(maxLength: 100, nullable: false),
                operation = table.Column<string>(maxLength: 300, nullable: false),
                trace_id = table.Column<string>(maxLength: 32, nullable: false),
                module = table.Column<string>(maxLength: 100, nullable: false),
                entity_type = table.Column<string>(maxLength: 200, nullable: false),
                record = table.Column<string>(maxLength: 200, nullable: false),
                action = table.Column<string>(maxLength: 40, nullable: false),
                subject = table.Column<Guid>(nullable: true),
                changes = table.Column<string>(nullable: false),
                mac = table.Column<byte[]>(maxLength: 32, nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_audit", x => x.number));
        migrationBuilder.CreateIndex("ix_audit_record_number", "audit", ["record", "number"], Schema);
        migrationBuilder.CreateIndex("ix_audit_at", "audit", "at", Schema);
        migrationBuilder.CreateTable(
            name: "subject_keys",
            schema: Schema,
            columns: table => new
            {
                subject = table.Column<Guid>(nullable: false),
                wrapped = table.Column<byte[]>(maxLength: 100, nullable: false),
                key_version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_subject_keys", x => x.subject));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("subject_keys", Schema);
        migrationBuilder.DropTable("audit", Schema);
    }
}
