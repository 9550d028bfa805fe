using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>What a sales channel leads to.</summary>
[ObjectType<SalesChannel>]
[Authorize(SalesPermissions.Read)]
public static class SalesChannelType
{
    /// <summary>The channels with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<SalesChannel> GetSalesChannels(SalesDbContext db) => db.Channels;

    /// <summary>The opportunities that came by the channel.</summary>
    [BatchBy(nameof(Opportunity.ChannelId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Opportunity> GetOpportunities(SalesDbContext db) => db.Opportunities;

    /// <summary>The orders that came by the channel.</summary>
    [BatchBy(nameof(Order.ChannelId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Order> GetOrders(SalesDbContext db) => db.Orders;
}
