using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Database.Tests.Stuck;

internal sealed class StuckDbContext(DbContextOptions<StuckDbContext> options) : ModuleDbContext(options)
{
    public const string ModuleId = "acme.stuck";

    /// <summary>The migration waits for it and hears no cancellation.</summary>
    public static ManualResetEventSlim MayGoOn { get; } = new();
}

[DbContext(typeof(StuckDbContext))]
[Migration("20260101000000_Wait")]
internal sealed class Wait : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        StuckDbContext.MayGoOn.Wait();
        migrationBuilder.EnsureSchema("acme_stuck");
        migrationBuilder.CreateTable("first", t => new { id = t.Column<Guid>() }, "acme_stuck");
    }
}
