using Counter.Database;
using Counter.Domain;
using Counter.Jobs;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Jobs;

namespace Counter.GraphQL;

/// <summary>Questions about numbers.</summary>
[QueryType]
[Authorize(CounterPermissions.Read)]
public static class CounterQueries
{
    /// <summary>What was counted.</summary>
    [UsePaging]
    [UseSorting]
    public static IQueryable<Number> GetNumbers(CounterDbContext db) => db.Numbers;

    /// <summary>Tries to count where nothing is kept.</summary>
    public static async Task<bool> GetCountedByAskingAsync(IJobs jobs, CancellationToken cancellation) =>
        await jobs.StartAsync(new CountOrder(1, null, null), cancellation) is not null;
}
