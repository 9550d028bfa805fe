using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database.Audit;

/// <summary>Writes down what a unit of work changes, in its own transaction.</summary>
internal interface IUnitJournal
{
    /// <summary>Whether something was read that no unit of work has written down yet.</summary>
    bool HasReads { get; }

    /// <summary>Looks at what a context is about to save.</summary>
    ValueTask SavingAsync(DbContext context, CancellationToken cancellation);

    /// <summary>Keeps what was looked at, or drops it when it was not saved.</summary>
    void Saved(bool succeeded);

    /// <summary>Keeps a statement that changed many rows.</summary>
    void Note(DbContext context, string statement, int rows);

    /// <summary>Writes what was kept. Nothing else may be written before the commit; the seal is held until it has ended.</summary>
    /// <returns>The seal; null when there is nothing to write.</returns>
    ValueTask<IUnitSeal?> SealAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation);

    /// <summary>Drops what was kept: the unit of work is over.</summary>
    void Forget();
}
