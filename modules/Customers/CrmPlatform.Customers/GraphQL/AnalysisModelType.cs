using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What an analysis leads to.</summary>
[ObjectType<AnalysisModel>(Ignore = [nameof(AnalysisModel.Id)])]
[Authorize(CustomersPermissions.Read)]
public static class AnalysisModelType
{
    /// <summary>What it says of customers, as long as no later one of its kind does; the highest first.</summary>
    [BatchBy(nameof(CustomerScore.ModelId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<CustomerScore> GetScores(CustomersDbContext db) => db.Scores.OrderByDescending(s => s.Value);
}
