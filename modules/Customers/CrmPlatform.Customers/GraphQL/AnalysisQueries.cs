using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds analyses, and makes small ones that nobody keeps.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class AnalysisQueries
{
    /// <summary>The analyses that were made.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<AnalysisModel> GetAnalysisModels(CustomersDbContext db) => db.Models.OrderBy(m => m.Kind).ThenByDescending(m => m.ModelVersion);

    /// <summary>How customers divide by recency, frequency and monetary value.</summary>
    /// <param name="asOf">The day up to which purchases count.</param>
    /// <param name="currency">The currency whose purchases count.</param>
    /// <param name="bins">How many scores there are on each axis.</param>
    /// <param name="where">Which customers count.</param>
    public static async Task<RfmSummary> GetRfmAsync(
        DateOnly asOf, string currency, [GraphQLDefaultValue("5")] int bins, CustomerSelection? where, CustomersDbContext db, CancellationToken cancellation)
    {
        var order = new AnalysisOrder { Kind = AnalysisKind.Rfm, AsOf = asOf, Currency = currency, Parameters = new AnalysisParameters { Bins = bins } };
        return RfmSummary.Of(await ResultAsync(order, where, db, cancellation));
    }

    /// <summary>What customers are worth over the time that comes.</summary>
    /// <param name="asOf">The day up to which purchases count.</param>
    /// <param name="currency">The currency whose purchases count.</param>
    /// <param name="horizonMonths">Over how many months.</param>
    /// <param name="monthlyDiscount">What a month takes off money, 0.01 for one percent.</param>
    /// <param name="where">Which customers count.</param>
    public static async Task<CustomerValueSummary> GetCustomerValueAsync(
        DateOnly asOf, string currency, [GraphQLDefaultValue("12")] int horizonMonths, [GraphQLDefaultValue("0")] double monthlyDiscount, CustomerSelection? where,
        CustomersDbContext db, CancellationToken cancellation)
    {
        var parameters = new AnalysisParameters { HorizonMonths = horizonMonths, MonthlyDiscount = monthlyDiscount };
        var order = new AnalysisOrder { Kind = AnalysisKind.LifetimeValue, AsOf = asOf, Currency = currency, Parameters = parameters };
        var result = await ResultAsync(order, where, db, cancellation);
        return new CustomerValueSummary(result.Scores.Count, result.Scores.Sum(s => s.Value), result.Metrics);
    }

    private static async Task<AnalysisResult> ResultAsync(AnalysisOrder order, CustomerSelection? where, CustomersDbContext db, CancellationToken cancellation)
    {
        order.Check();
        var (now, before) = await db.ReadFactsAsync(order, where ?? new CustomerSelection(), cancellation);
        return CustomerAnalysis.Run(order, now, before);
    }
}
