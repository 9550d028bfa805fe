using CrmPlatform.Database.Tests.Archive;
using CrmPlatform.Database.Tests.Library;
using CrmPlatform.Migrations;

namespace CrmPlatform.Database.Tests.Migrations;

public sealed class MigrationScaffoldingTests
{
    [Fact]
    public void HasPendingChanges_SnapshotOfTheModel_IsFalse()
    {
        using var module = ModuleModel.Of(LibraryDbContext.ModuleId, typeof(LibraryDbContext));

        Assert.False(new MigrationScaffolding(module, "").HasPendingChanges());
    }

    [Fact]
    public void Refusal_NothingToWrite_SaysSo()
    {
        using var module = ModuleModel.Of(LibraryDbContext.ModuleId, typeof(LibraryDbContext));

        Assert.Equal("The tables of module 'acme.library' are as its migrations say. There is nothing to write.", new MigrationScaffolding(module, "").RefusalOf("AddNothing"));
    }

    [Theory]
    [InlineData("add-number", "'add-number' is no name for a migration. Say in PascalCase what it does, such as AddOrderNumber.")]
    [InlineData("CreateLibrary", "Module 'acme.library' has a migration 'CreateLibrary' already. Choose another name.")]
    public void Refusal_BadName_SaysWhatIsWrong(string name, string refusal)
    {
        using var module = ModuleModel.Of(LibraryDbContext.ModuleId, typeof(LibraryDbContext));

        Assert.Equal(refusal, new MigrationScaffolding(module, "").RefusalOf(name));
    }

    [Fact]
    public void Write_ModuleWithoutSnapshot_WritesNeutralFiles()
    {
        var folder = Directory.CreateTempSubdirectory("crm-migrations-").FullName;
        using var module = ModuleModel.Of(ArchiveDbContext.ModuleId, typeof(ArchiveDbContext));

        var files = new MigrationScaffolding(module, folder).Write("CreateEverything").Select(File.ReadAllText).ToList();
        Directory.Delete(folder, recursive: true);

        Assert.Equal(Expected, files[0][..Expected.Length]);
        Assert.Contains("internal sealed partial class CreateEverything\n", files[1]);
        Assert.Contains("internal sealed class ArchiveDbContextSnapshot : ModelSnapshot\n", files[2]);
        Assert.All(files, f => Assert.DoesNotContain("HasColumnType", f));
        Assert.All(files, f => Assert.DoesNotContain("Sqlite", f));
        Assert.All(files, f => Assert.DoesNotContain("outbox", f));
    }

    private const string Expected =
        """
        using CrmPlatform.Sdk.Database;
        using Microsoft.EntityFrameworkCore.Migrations;

        namespace CrmPlatform.Database.Tests.Archive.Migrations;

        internal sealed partial class CreateEverything : ModuleMigration
        {
            protected override void Up(MigrationBuilder migrationBuilder)
            {
                migrationBuilder.EnsureSchema(
                    name: "acme_archive");

                migrationBuilder.CreateTable(
                    name: "documents",
                    schema: "acme_archive",
                    columns: table => new
                    {
                        id = table.Column<Guid>(nullable: false),
                        title = table.Column<string>(nullable: false),
        """;
}
