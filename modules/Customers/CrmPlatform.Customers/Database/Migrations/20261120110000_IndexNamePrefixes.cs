using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Customers.Database.Migrations;

[DbContext(typeof(CustomersDbContext))]
[Migration("20261120110000_IndexNamePrefixes")]
internal sealed class IndexNamePrefixes : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex(name: "ix_customers_name_prefix", schema: "crm_customers", table: "customers", column: "name")
            .Annotation(PrefixSearch, true);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropIndex(name: "ix_customers_name_prefix", schema: "crm_customers", table: "customers")
            .Annotation(PrefixSearch, true);
}
