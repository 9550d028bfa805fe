using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Events;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Jobs;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Makes analyses.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class AnalysisMutations
{
    /// <summary>Starts an analysis of what customers bought; its job tells how far it is, and keeps what the analysis says of each of them.</summary>
    public static Task<Job> TrainModelAsync(TrainModelInput input, IJobs jobs, TimeProvider clock, CancellationToken cancellation)
    {
        var order = new AnalysisOrder
        {
            Kind = input.Kind,
            AsOf = input.AsOf ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            Currency = input.Currency.Trim().ToUpperInvariant(),
            Features = [.. (input.Features ?? []).Distinct()],
            Parameters = (input.Parameters ?? new ModelParametersInput()).OrDefaults(),
            Seed = input.Seed ?? 0,
        };
        order.Check();
        return jobs.StartAsync(new TrainingOrder(order, input.Where ?? new CustomerSelection()), cancellation);
    }
}
