using CrmPlatform.Sdk.GraphQL;
using Listener.Database;
using Listener.Domain;
using Microsoft.EntityFrameworkCore;

namespace Listener.GraphQL;

/// <summary>Breaks and mends the listener.</summary>
[MutationType]
public static class FaultMutations
{
    /// <summary>Makes the listener fail.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static bool BreakListener(string reason, ListenerDbContext db)
    {
        db.Add(new Fault(reason));
        return true;
    }

    /// <summary>Lets the listener work again.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static async Task<bool> MendListenerAsync(ListenerDbContext db, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Faults.ToListAsync(cancellation));
        return true;
    }
}
