using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;
using Nightly.Database;
using Nightly.Domain;

namespace Nightly.GraphQL;

/// <summary>Breaks and mends the module.</summary>
[MutationType]
public static class FaultMutations
{
    /// <summary>Keeps days from being closed.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static bool BreakNight(string reason, NightlyDbContext db)
    {
        db.Add(new Fault(reason));
        return true;
    }

    /// <summary>Lets days be closed again.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static async Task<bool> MendNightAsync(NightlyDbContext db, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Faults.ToListAsync(cancellation));
        return true;
    }
}
