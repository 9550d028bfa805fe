using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Database.Tests.Library.Migrations;

internal sealed partial class AddSubtitle : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "weight",
            schema: "acme_library",
            table: "books");

        migrationBuilder.AlterColumn<string>(
            name: "title",
            schema: "acme_library",
            table: "books",
            maxLength: 300,
            nullable: false,
            oldClrType: typeof(string),
            oldMaxLength: 200);

        migrationBuilder.AlterColumn<long>(
            name: "pages",
            schema: "acme_library",
            table: "books",
            nullable: false,
            oldClrType: typeof(int));

        migrationBuilder.AddColumn<string>(
            name: "subtitle",
            schema: "acme_library",
            table: "books",
            maxLength: 300,
            nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "subtitle",
            schema: "acme_library",
            table: "books");

        migrationBuilder.AlterColumn<string>(
            name: "title",
            schema: "acme_library",
            table: "books",
            maxLength: 200,
            nullable: false,
            oldClrType: typeof(string),
            oldMaxLength: 300);

        migrationBuilder.AlterColumn<int>(
            name: "pages",
            schema: "acme_library",
            table: "books",
            nullable: false,
            oldClrType: typeof(long));

        migrationBuilder.AddColumn<decimal>(
            name: "weight",
            schema: "acme_library",
            table: "books",
            precision: 19,
            scale: 4,
            nullable: true);
    }
}
