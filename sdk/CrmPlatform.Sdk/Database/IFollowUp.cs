namespace CrmPlatform.Sdk.Database;

/// <summary>Goes on with what was saved of the module's records, in the same transaction.</summary>
/// <remarks>
/// A class of the module; its constructor takes services, such as the module's context, which it saves itself. It sees the
/// database with the changes, whoever made them: a mutation, an event handler, a job. When it throws, nothing is saved.
/// </remarks>
public interface IFollowUp
{
    /// <summary>Goes on.</summary>
    /// <param name="saved">The records that were added, changed or removed.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task FollowAsync(IReadOnlyList<Entity> saved, CancellationToken cancellation);
}
