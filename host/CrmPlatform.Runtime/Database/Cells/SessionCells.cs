using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>Finds the keys of the tenant in whose session a context works.</summary>
internal static class SessionCells
{
    /// <exception cref="InvalidOperationException">The context works in no tenant's session.</exception>
    public static ICellCipher Of(DbContext? context) =>
        (context as ModuleDbContext)?.Session is LeasedSession { Owner.Database.Cells: { } cells } ? cells : throw DatabaseErrors.NoCells(context?.GetType().Name ?? "a context");

    /// <summary>Whether clear texts are read, which is so while they are being encrypted.</summary>
    public static bool IsEncrypting(DbContext? context) => (context as ModuleDbContext)?.Session is LeasedSession { Owner.ReadsClearCells: true };
}
