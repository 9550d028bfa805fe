using CrmPlatform.Sdk.Database;
using Greeter.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Greeter.Database.Migrations;

/// <summary>Fills the shouts of greetings that version 1 wrote.</summary>
[DbContext(typeof(GreeterDbContext))]
[Migration("20261102000001_FillShout")]
public sealed class FillShout : ModuleBackfill
{
    private const int BatchSize = 10;

    /// <inheritdoc/>
    public override async Task<string?> FillAsync(ModuleDbContext db, string? cursor, CancellationToken cancellation)
    {
        var greetings = ((GreeterDbContext)db).Greetings.OrderBy(g => g.Id).AsQueryable();
        if (cursor is not null)
        {
            var after = Guid.Parse(cursor);
            greetings = greetings.Where(g => g.Id > after);
        }

        var batch = await greetings.Take(BatchSize).ToListAsync(cancellation);
        batch.ForEach(g => g.Fill());
        return batch.Count < BatchSize ? null : batch[^1].Id.ToString();
    }
}
