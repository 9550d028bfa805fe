using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Runs queries over lists in memory.</summary>
internal sealed class MemoryQueryRunner : IQueryRunner
{
    private static readonly MemoryQueryRunner Instance = new();

    /// <summary>The runner of a query: the request's own, unless the rows are in memory.</summary>
    public static IQueryRunner For(IQueryable query, IServiceProvider services) =>
        query is EnumerableQuery ? Instance : services.GetService<IQueryRunner>() ?? Instance;

    public Task<List<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellation) => Task.FromResult(query.ToList());

    public Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellation) => Task.FromResult(query.Count());
}
