namespace CrmPlatform.GraphQL.Inference;

/// <summary>Makes the changes of a mutation happen together or not at all. An optional service of the request.</summary>
/// <remarks>
/// It begins before the mutation's method and ends after it: what is selected of the payload is read after the commit.
/// Mutations of an operation run one after another, each in a unit of its own.
/// </remarks>
public interface IUnitOfWork
{
    /// <summary>Begins.</summary>
    Task BeginAsync(CancellationToken cancellation);

    /// <summary>Saves and commits. A user error that it throws becomes an entry of the payload's <c>errors</c>.</summary>
    Task CommitAsync(CancellationToken cancellation);

    /// <summary>Undoes. Called when the method or the commit throws; it is not canceled with the request.</summary>
    Task RollbackAsync();
}
