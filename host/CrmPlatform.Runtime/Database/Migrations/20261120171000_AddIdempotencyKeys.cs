using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Database.Migrations;

[DbContext(typeof(PlatformDbContext))]
[Migration("20261120171000_AddIdempotencyKeys")]
internal sealed class AddIdempotencyKeys : ModuleMigration
{
    private const string Schema = "crm_platform";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "idempotency_keys",
            schema: Schema,
            columns: table => new
            {
                caller = table.Column<string>(maxLength: 200, nullable: false),
                key = table.Column<string>(maxLength: 255, nullable: false),
                request_hash = table.Column<string>(maxLength: 64, nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                data = table.Column<string>(nullable: false),
                errors = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_idempotency_keys", x => new { x.caller, x.key }));
        migrationBuilder.CreateIndex("ix_idempotency_keys_created_at", "idempotency_keys", "created_at", Schema);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("idempotency_keys", Schema);
}
