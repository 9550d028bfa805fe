using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Acme.Loyalty.Database.Migrations;

/// <summary>Counts what accounts of version 1 earned, 100 at a time.</summary>
[DbContext(typeof(LoyaltyDbContext))]
[Migration("20260601000001_FillEarned")]
public sealed class M0003_FillEarned : ModuleBackfill
{
    private const int BatchSize = 100;

    /// <inheritdoc/>
    public override async Task<string?> FillAsync(ModuleDbContext db, string? cursor, CancellationToken cancellation)
    {
        var loyalty = (LoyaltyDbContext)db;
        var after = cursor is null ? Guid.Empty : Guid.Parse(cursor);
        var batch = await loyalty.Accounts.Where(a => a.Id > after).OrderBy(a => a.Id).Take(BatchSize).ToListAsync(cancellation);
        foreach (var account in batch)
        {
            account.Count(await loyalty.EarnedAsync(account.Id, cancellation));
        }

        return batch.Count < BatchSize ? null : batch[^1].Id.ToString();
    }
}
