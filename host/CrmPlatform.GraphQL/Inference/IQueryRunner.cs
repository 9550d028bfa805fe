namespace CrmPlatform.GraphQL.Inference;

/// <summary>Runs the queries that resolvers return. A service of the request; queries over memory need none.</summary>
/// <remarks>Rows are read and not tracked: a resolver that wants to change them loads them itself.</remarks>
public interface IQueryRunner
{
    /// <summary>Reads all rows.</summary>
    Task<List<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellation);

    /// <summary>Counts the rows.</summary>
    Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellation);
}
