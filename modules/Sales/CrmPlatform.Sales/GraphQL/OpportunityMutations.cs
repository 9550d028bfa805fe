using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sales.Events;
using CrmPlatform.Sales.GraphQL.Inputs;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Creates and changes opportunities.</summary>
[MutationType]
[Authorize(SalesPermissions.Write)]
public static class OpportunityMutations
{
    /// <summary>Creates an opportunity in any stage, also one of the past.</summary>
    public static async Task<Opportunity> CreateOpportunityAsync(
        CreateOpportunityInput input, SalesDbContext db, ITenantGraph graph, ICaller caller, TimeProvider clock, CancellationToken cancellation)
    {
        await graph.MustExistAsync("Customer", input.CustomerId, cancellation);
        var product = input.ProductId is { } key ? await db.Products.MustFindAsync(key, cancellation) : null;
        var first = input.Stage is null ? await db.FirstStageAsync(StageType.Open, cancellation) : await db.StageAsync(input.Stage, cancellation);
        var profile = new OpportunityProfile
        {
            Title = input.Title,
            CustomerId = input.CustomerId,
            ProductId = product?.Id,
            ChannelId = (await db.ChannelAsync(input.Channel, cancellation))?.Id,
            Owner = input.Owner,
            Amount = input.Amount,
            Currency = input.Currency,
            EngagedOn = input.EngagedOn,
            ExpectedCloseOn = input.ExpectedCloseOn,
        };
        var opened = Start(input.EngagedOn ?? input.ClosedOn) ?? clock.GetUtcNow().UtcDateTime;
        var entered = Start(input.ClosedOn) ?? opened;
        var opportunity = new Opportunity(input.Number, profile, new StageMove(first, entered, caller.Name)
        {
            Probability = input.Probability,
            ClosedOn = input.ClosedOn,
            LostReason = input.LostReason,
        });
        if (input.Number is not null)
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
        UpdateOpportunityInput input, SalesDbContext db, ITenantGraph graph, CancellationToken cancellation)
    {
        var opportunity = await db.Opportunities.MustFindAsync(input.Id, cancellation);
        opportunity.MustHaveVersion(input.Version);
        await graph.MustExistAsync("Customer", input.CustomerId.Value, cancellation);
        if (input.ProductId.Value is { } product)
        {
            await db.Products.MustFindAsync(product, cancellation);
        }

        opportunity.Describe(new OpportunityProfile
        {
            Title = input.Title.Or(opportunity.Title),
            CustomerId = input.CustomerId.Or(opportunity.CustomerId),
            ProductId = input.ProductId.Or(opportunity.ProductId),
            ChannelId = input.Channel.HasValue ? (await db.ChannelAsync(input.Channel.Value, cancellation))?.Id : opportunity.ChannelId,
            Owner = input.Owner.Or(opportunity.Owner),
            Amount = input.Amount.Or(opportunity.Amount),
            Currency = input.Currency.Or(opportunity.Currency),
            EngagedOn = input.EngagedOn.Or(opportunity.EngagedOn),
            ExpectedCloseOn = input.ExpectedCloseOn.Or(opportunity.ExpectedCloseOn),
        });
        if (input.Probability.HasValue)
        {
            opportunity.Estimate(input.Probability.Value);
        }

        return opportunity;
    }

    private static DateTime? Start(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
