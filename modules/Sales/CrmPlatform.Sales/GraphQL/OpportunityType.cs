using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Products;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>What an opportunity leads to.</summary>
[ObjectType<Opportunity>(Ignore =
[
    nameof(Opportunity.CustomerId),
    nameof(Opportunity.ProductId),
    nameof(Opportunity.ChannelId),
    nameof(Opportunity.StageId),
])]
[Authorize(SalesPermissions.Read)]
public static class OpportunityType
{
    /// <summary>The opportunities with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Opportunity> GetOpportunities(SalesDbContext db) => db.Opportunities;

    /// <summary>The customer; null while it is not known.</summary>
    public static CustomerRef? GetCustomer([Parent(nameof(Opportunity.CustomerId))] Opportunity opportunity) =>
        opportunity.CustomerId is { } id ? new CustomerRef(id) : null;

    /// <summary>What it is worth times how likely it is won.</summary>
    public static decimal? GetWeightedAmount([Parent(nameof(Opportunity.Amount), nameof(Opportunity.Probability))] Opportunity opportunity) =>
        opportunity.Amount * opportunity.Probability / 100;

    /// <summary>The stage that it is in.</summary>
    [BatchBy(nameof(Stage.Id), ParentKey = nameof(Opportunity.StageId)), UseFirstOrDefault]
    public static IQueryable<Stage> GetStage(SalesDbContext db) => db.Stages;

    /// <summary>The product that is asked for.</summary>
    [BatchBy(nameof(Product.Id), ParentKey = nameof(Opportunity.ProductId)), UseFirstOrDefault]
    public static IQueryable<Product> GetProduct(SalesDbContext db) => db.Products;

    /// <summary>The channel that it came by.</summary>
    [BatchBy(nameof(SalesChannel.Id), ParentKey = nameof(Opportunity.ChannelId)), UseFirstOrDefault]
    public static IQueryable<SalesChannel> GetChannel(SalesDbContext db) => db.Channels;

    /// <summary>Its way through the stages, the first move first.</summary>
    [BindMember(nameof(Opportunity.Transitions)), GraphQLName("stageHistory")]
    [BatchBy(nameof(StageTransition.OpportunityId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<StageTransition> GetStageHistory(SalesDbContext db) => db.StageTransitions.OrderBy(t => t.At);
}
