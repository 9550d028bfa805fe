namespace CrmPlatform.Sdk.Database;

/// <summary>Moves what all modules keep about one record to another, when the two are one.</summary>
/// <remarks>
/// A module has nothing to do for it but to say in its tables what they are about: by
/// <see cref="SubjectExtensions.HasSubject{TEntity}"/>, or by a foreign key to a table with
/// <see cref="SubjectExtensions.IsSubject{TEntity}"/>. All happens in the unit of work that runs, whatever the caller may
/// see; the module that asks checks first who may. What it has changed itself it saves before.
/// A record stays where it is when the other has an equal one that a unique index allows once, and when it would lead from
/// the record to itself.
/// </remarks>
public interface IRecordMoves
{
    /// <summary>What would be moved.</summary>
    /// <param name="from">The record that is given up.</param>
    /// <param name="to">The record that remains.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<IReadOnlyList<RecordMove>> FindAsync(Guid from, Guid to, CancellationToken cancellation);

    /// <summary>Moves it.</summary>
    /// <param name="from">The record that is given up.</param>
    /// <param name="to">The record that remains.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What was moved: keep it to undo it.</returns>
    Task<IReadOnlyList<RecordMove>> MoveAsync(Guid from, Guid to, CancellationToken cancellation);

    /// <summary>Moves back what was moved, as far as it still leads to the record that remained.</summary>
    /// <param name="moves">What was moved.</param>
    /// <param name="from">The record that was given up.</param>
    /// <param name="to">The record that remained.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task MoveBackAsync(IReadOnlyList<RecordMove> moves, Guid from, Guid to, CancellationToken cancellation);
}
