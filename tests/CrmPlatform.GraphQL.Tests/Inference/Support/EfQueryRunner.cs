using CrmPlatform.GraphQL.Inference;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.GraphQL.Tests.Inference.Support;

/// <summary>Runs queries with Entity Framework, as a host does.</summary>
public sealed class EfQueryRunner : IQueryRunner
{
    // Without tracking, for T that need not be a class.
    private static readonly System.Reflection.MethodInfo Untracked = ((Func<IQueryable<object>, IQueryable<object>>)EntityFrameworkQueryableExtensions.AsNoTracking).Method.GetGenericMethodDefinition();

    public Task<List<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellation) =>
        (typeof(T).IsClass ? (IQueryable<T>)Untracked.MakeGenericMethod(typeof(T)).Invoke(null, [query])! : query).ToListAsync(cancellation);

    public Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellation) => query.CountAsync(cancellation);
}
