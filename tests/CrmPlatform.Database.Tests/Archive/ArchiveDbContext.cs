using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Database.Tests.Archive;

// A second module, whose migrations are written by hand and hold what the tool does not write.
internal sealed class ArchiveDbContext(DbContextOptions<ArchiveDbContext> options) : ModuleDbContext(options)
{
    public const string ModuleId = "acme.archive";

    public DbSet<Document> Documents => Set<Document>();
}
