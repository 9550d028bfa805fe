using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Database.Migrations;

[DbContext(typeof(PlatformDbContext))]
[Migration("20261120000000_CreatePlatform")]
internal sealed class CreatePlatform : ModuleMigration
{
    private const string Schema = "crm_platform";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(Schema);

        migrationBuilder.CreateTable(
            name: "outbox",
            schema: Schema,
            columns: table => new
            {
                sequence = table.Column<long>(nullable: false).Annotation(Identity, true),
                id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 200, nullable: false),
                payload_version = table.Column<int>(nullable: false),
                module = table.Column<string>(maxLength: 200, nullable: false),
                aggregate_id = table.Column<Guid>(nullable: true),
                title = table.Column<string>(maxLength: 400, nullable: false),
                about = table.Column<string>(nullable: false),
                payload = table.Column<string>(nullable: false),
                occurred_at = table.Column<DateTime>(nullable: false),
                caller = table.Column<string>(maxLength: 200, nullable: false),
                delivered_at = table.Column<DateTime>(nullable: true),
                attempts = table.Column<int>(nullable: false),
                not_before = table.Column<DateTime>(nullable: true),
                last_error = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_outbox", x => x.sequence));

        // Only what waits: the index stays as small as the backlog, however long the history grows.
        migrationBuilder.CreateIndex(
            name: "ix_outbox_waiting",
            schema: Schema,
            table: "outbox",
            column: "sequence",
            filter: "delivered_at IS NULL");

        migrationBuilder.CreateTable(
            name: "inbox",
            schema: Schema,
            columns: table => new
            {
                event_id = table.Column<Guid>(nullable: false),
                handler = table.Column<string>(maxLength: 300, nullable: false),
                handled_at = table.Column<DateTime>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_inbox", x => new { x.event_id, x.handler }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("inbox", Schema);
        migrationBuilder.DropTable("outbox", Schema);
    }
}
