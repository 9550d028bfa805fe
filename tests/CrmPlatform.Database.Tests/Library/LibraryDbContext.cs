using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

[assembly: CrmModule("acme.library")]

namespace CrmPlatform.Database.Tests.Library;

public sealed class LibraryDbContext(DbContextOptions<LibraryDbContext> options) : ModuleDbContext(options)
{
    public const string ModuleId = "acme.library";

    public DbSet<Shelf> Shelves => Set<Shelf>();

    public DbSet<Book> Books => Set<Book>();

    public DbSet<Loan> Loans => Set<Loan>();

    public DbSet<Note> Notes => Set<Note>();
}
