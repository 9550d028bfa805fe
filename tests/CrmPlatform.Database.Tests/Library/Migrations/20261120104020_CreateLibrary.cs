using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Database.Tests.Library.Migrations;

internal sealed partial class CreateLibrary : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(
            name: "acme_library");

        migrationBuilder.CreateTable(
            name: "notes",
            schema: "acme_library",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                text = table.Column<string>(maxLength: 2000, nullable: false),
                kind = table.Column<string>(maxLength: 20, nullable: false),
                severity = table.Column<int>(nullable: true),
                reader = table.Column<string>(nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notes", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "shelves",
            schema: "acme_library",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 100, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_shelves", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "books",
            schema: "acme_library",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                title = table.Column<string>(maxLength: 200, nullable: false),
                isbn = table.Column<string>(maxLength: 20, nullable: true),
                shelf_id = table.Column<Guid>(nullable: false),
                rating = table.Column<decimal>(precision: 9, scale: 6, nullable: false),
                weight = table.Column<decimal>(precision: 19, scale: 4, nullable: true),
                state = table.Column<string>(maxLength: 40, nullable: false),
                former_state = table.Column<string>(maxLength: 40, nullable: true),
                published_on = table.Column<DateOnly>(nullable: true),
                bought_at = table.Column<DateTime>(nullable: false),
                loaned_at = table.Column<DateTime>(nullable: true),
                seen_at = table.Column<DateTime>(nullable: true),
                reading_time = table.Column<long>(nullable: false),
                is_rare = table.Column<bool>(nullable: false),
                pages = table.Column<int>(nullable: false),
                discount_amount = table.Column<decimal>(precision: 19, scale: 4, nullable: true),
                discount_currency = table.Column<string>(maxLength: 3, nullable: true),
                price_amount = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                price_currency = table.Column<string>(maxLength: 3, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_books", x => x.id);
                table.ForeignKey(
                    name: "fk_books_shelf_id",
                    column: x => x.shelf_id,
                    principalSchema: "acme_library",
                    principalTable: "shelves",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "loans",
            schema: "acme_library",
            columns: table => new
            {
                number = table.Column<long>(nullable: false)
                    .Annotation("Crm:Identity", true),
                book_id = table.Column<Guid>(nullable: false),
                guarantor_street = table.Column<string>(maxLength: 100, nullable: false),
                guarantor_postal_code = table.Column<string>(nullable: true),
                reader_postal_code = table.Column<string>(nullable: true),
                reader_street = table.Column<string>(maxLength: 100, nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_loans", x => x.number);
                table.ForeignKey(
                    name: "fk_loans_book_id",
                    column: x => x.book_id,
                    principalSchema: "acme_library",
                    principalTable: "books",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_books_isbn",
            schema: "acme_library",
            table: "books",
            column: "isbn",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_books_shelf_id_title",
            schema: "acme_library",
            table: "books",
            columns: new[] { "shelf_id", "title" });

        migrationBuilder.CreateIndex(
            name: "ix_loans_book_id",
            schema: "acme_library",
            table: "loans",
            column: "book_id");

        migrationBuilder.CreateIndex(
            name: "ix_shelves_name",
            schema: "acme_library",
            table: "shelves",
            column: "name",
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "loans",
            schema: "acme_library");

        migrationBuilder.DropTable(
            name: "notes",
            schema: "acme_library");

        migrationBuilder.DropTable(
            name: "books",
            schema: "acme_library");

        migrationBuilder.DropTable(
            name: "shelves",
            schema: "acme_library");
    }
}
