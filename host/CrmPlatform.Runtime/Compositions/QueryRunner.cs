using System.Linq.Expressions;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.Runtime.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Runs the resolvers' queries on the tenant's database, and those over memory at once.</summary>
internal sealed class QueryRunner(TenantSession session) : IQueryRunner
{
    public Task<List<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellation) =>
        query.Provider is IAsyncQueryProvider ? Untracked(query).ToListAsync(cancellation) : Task.FromResult(query.ToList());

    public Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellation) =>
        query.Provider is IAsyncQueryProvider ? query.CountAsync(cancellation) : Task.FromResult(query.Count());

    // Outside a unit of work nothing is tracked anyway. AsNoTracking asks for a class, and T may be any row.
    private IQueryable<T> Untracked<T>(IQueryable<T> query) => typeof(T).IsValueType || !session.InUnitOfWork
        ? query
        : query.Provider.CreateQuery<T>(Expression.Call(
            typeof(EntityFrameworkQueryableExtensions), nameof(EntityFrameworkQueryableExtensions.AsNoTracking), [typeof(T)], query.Expression));
}
