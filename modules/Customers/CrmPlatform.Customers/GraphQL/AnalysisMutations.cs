using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Makes analyses.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class AnalysisMutations
{
    /// <summary>Makes an analysis of what customers bought, and keeps what it says of each of them.</summary>
    public static Task<AnalysisModel> TrainModelAsync(TrainModelInput input, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation) =>
        db.AnalyseAsync(
            new AnalysisOrder
            {
                Kind = input.Kind,
                AsOf = input.AsOf ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                Currency = input.Currency.Trim().ToUpperInvariant(),
                Features = [.. (input.Features ?? []).Distinct()],
                Parameters = (input.Parameters ?? new ModelParametersInput()).OrDefaults(),
                Seed = input.Seed ?? 0,
            },
            input.Where ?? new CustomerSelection(),
            cancellation);
}
