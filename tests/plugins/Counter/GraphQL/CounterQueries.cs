using Counter.Database;
using Counter.Domain;
using CrmPlatform.Sdk.GraphQL;

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
}
