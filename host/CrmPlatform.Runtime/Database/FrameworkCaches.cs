using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmPlatform.Runtime.Database;

/// <summary>What Entity Framework remembers for the whole process, beyond the services of one module version.</summary>
internal static class FrameworkCaches
{
    // Keyed by the type of each tracked property: one enumeration of a module in it keeps the module's code alive.
    private static readonly IDictionary? Snapshots = typeof(ValueComparer)
        .GetField("GenericSnapshotMethodMap", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        ?.GetValue(null) as IDictionary;

    /// <summary>Whether the cache was found where this version of Entity Framework has it.</summary>
    public static bool AreKnown => Snapshots is not null;

    /// <summary>Forgets the types of modules that can be unloaded; what is still needed is found again.</summary>
    public static void Forget()
    {
        if (Snapshots is null)
        {
            return;
        }

        foreach (var type in Snapshots.Keys.Cast<Type>().Where(t => t.IsCollectible).ToList())
        {
            Snapshots.Remove(type);
        }
    }
}
