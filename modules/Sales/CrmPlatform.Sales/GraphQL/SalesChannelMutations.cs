using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Creates and changes sales channels.</summary>
[MutationType]
[Authorize(SalesPermissions.Catalog)]
public static class SalesChannelMutations
{
    /// <summary>Creates a sales channel.</summary>
    /// <param name="name">Its name, which no other channel has.</param>
    /// <param name="cost">What the channel has cost so far.</param>
    /// <param name="currency">The cost's currency, as in ISO 4217. Default: EUR.</param>
    public static async Task<SalesChannel> CreateSalesChannelAsync(
        string name, decimal? cost, string? currency, SalesDbContext db, CancellationToken cancellation)
    {
        var channel = new SalesChannel(name, cost ?? 0, currency);
        await CheckNameAsync(channel, db, cancellation);
        db.Channels.Add(channel);
        return channel;
    }

    /// <summary>Changes what is given of a sales channel, and leaves the rest as it is.</summary>
    /// <param name="id">The channel.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    /// <param name="name">Its name, which no other channel has.</param>
    /// <param name="cost">What the channel has cost so far.</param>
    /// <param name="currency">The cost's currency, as in ISO 4217.</param>
    public static async Task<SalesChannel> UpdateSalesChannelAsync(
        [ID("SalesChannel")] Guid id,
        int? version,
        Optional<string> name,
        Optional<decimal> cost,
        Optional<string?> currency,
        SalesDbContext db,
        CancellationToken cancellation)
    {
        var channel = await db.Channels.MustFindAsync(id, cancellation);
        channel.MustHaveVersion(version);
        channel.Describe(name.Or(channel.Name), cost.Or(channel.Cost), currency.Or(channel.Currency));
        await CheckNameAsync(channel, db, cancellation);
        return channel;
    }

    private static async Task CheckNameAsync(SalesChannel channel, SalesDbContext db, CancellationToken cancellation) =>
        Sdk.Rules.Check(new KeyMustBeFree(
            "SalesChannel", channel.Name, await db.Channels.AnyAsync(c => c.Name == channel.Name && c.Id != channel.Id, cancellation)));
}
