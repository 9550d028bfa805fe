using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Customers.Database.Migrations;

// What was said stands in communication_bodies. The version before still writes here until the upgrade is finished.
[DbContext(typeof(CustomersDbContext))]
[Migration("20261120214800_DropCommunicationContent")]
internal sealed class DropCommunicationContent : ModuleMigration
{
    public override MigrationPhase Phase => MigrationPhase.Contract;

    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropColumn(name: "content", schema: "crm_customers", table: "communications");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>(name: "content", schema: "crm_customers", table: "communications", nullable: true);
}
