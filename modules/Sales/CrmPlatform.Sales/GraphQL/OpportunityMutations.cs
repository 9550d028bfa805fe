using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sales.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Creates and changes opportunities.</summary>
[MutationType]
public static class OpportunityMutations
{
    /// <summary>Creates an opportunity in any stage, also one of the past. Defaults: a number of its own, the first open stage.</summary>
    public static async Task<Opportunity> CreateOpportunityAsync(
        string? number,
        string? title,
        [ID("Customer")] Guid? customerId,
        [ID("Product")] Guid? productId,
        string? channel,
        string? owner,
        decimal? amount,
        string? currency,
        string? stage,
        int? probability,
        DateOnly? engagedOn,
        DateOnly? expectedCloseOn,
        DateOnly? closedOn,
        string? lostReason,
        SalesDbContext db,
        ITenantGraph graph,
        ICaller caller,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        await graph.MustExistAsync("Customer", customerId, cancellation);
        var product = productId is { } key ? await db.Products.MustFindAsync(key, cancellation) : null;
        var first = stage is null ? await db.FirstStageAsync(StageType.Open, cancellation) : await db.StageAsync(stage, cancellation);
        var profile = new OpportunityProfile
        {
            Title = title,
            CustomerId = customerId,
            ProductId = product?.Id,
            ChannelId = (await db.ChannelAsync(channel, cancellation))?.Id,
            Owner = owner,
            Amount = amount,
            Currency = currency,
            EngagedOn = engagedOn,
            ExpectedCloseOn = expectedCloseOn,
        };
        var opened = Start(engagedOn ?? closedOn) ?? clock.GetUtcNow().UtcDateTime;
        var entered = Start(closedOn) ?? opened;
        var opportunity = new Opportunity(number, profile, new StageMove(first, entered, caller.Name)
        {
            Probability = probability,
            ClosedOn = closedOn,
            LostReason = lostReason,
        });
        if (number is not null)
        {
            var taken = await db.Opportunities.AnyAsync(o => o.Number == opportunity.Number, cancellation);
            Sdk.Rules.Check(new KeyMustBeFree("Opportunity", opportunity.Number, taken));
        }

        db.Opportunities.Add(opportunity);
        db.Publish(OpportunityEvents.Opened(opportunity, opened));
        if (opportunity.Status.IsClosed())
        {
            db.Publish(OpportunityEvents.Entered(opportunity, first));
        }

        return opportunity;
    }

    /// <summary>Changes what is given of an open opportunity, and leaves the rest as it is.</summary>
    public static async Task<Opportunity> UpdateOpportunityAsync(
        [ID("Opportunity")] Guid id,
        int? version,
        Optional<string?> title,
        [ID("Customer")] Optional<Guid?> customerId,
        [ID("Product")] Optional<Guid?> productId,
        Optional<string?> channel,
        Optional<string?> owner,
        Optional<decimal?> amount,
        Optional<string?> currency,
        Optional<int> probability,
        Optional<DateOnly?> engagedOn,
        Optional<DateOnly?> expectedCloseOn,
        SalesDbContext db,
        ITenantGraph graph,
        CancellationToken cancellation)
    {
        var opportunity = await db.Opportunities.MustFindAsync(id, cancellation);
        opportunity.MustHaveVersion(version);
        await graph.MustExistAsync("Customer", customerId.Value, cancellation);
        if (productId.Value is { } product)
        {
            await db.Products.MustFindAsync(product, cancellation);
        }

        opportunity.Describe(new OpportunityProfile
        {
            Title = title.Or(opportunity.Title),
            CustomerId = customerId.Or(opportunity.CustomerId),
            ProductId = productId.Or(opportunity.ProductId),
            ChannelId = channel.HasValue ? (await db.ChannelAsync(channel.Value, cancellation))?.Id : opportunity.ChannelId,
            Owner = owner.Or(opportunity.Owner),
            Amount = amount.Or(opportunity.Amount),
            Currency = currency.Or(opportunity.Currency),
            EngagedOn = engagedOn.Or(opportunity.EngagedOn),
            ExpectedCloseOn = expectedCloseOn.Or(opportunity.ExpectedCloseOn),
        });
        if (probability.HasValue)
        {
            opportunity.Estimate(probability.Value);
        }

        return opportunity;
    }

    private static DateTime? Start(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
