using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.Database;

/// <summary>Finds the records that callers name.</summary>
internal static class NamedRecords
{
    /// <summary>The stage of that name.</summary>
    public static async Task<Stage> StageAsync(this SalesDbContext db, string name, CancellationToken cancellation)
    {
        if (await db.Stages.FirstOrDefaultAsync(s => s.Name == name, cancellation) is { } stage)
        {
            return stage;
        }

        var names = await db.Stages.OrderBy(s => s.Order).Select(s => s.Name).ToListAsync(cancellation);
        throw new InvalidInputException("stage", $"There is no stage '{name}'. The stages are: {string.Join(", ", names)}.");
    }

    /// <summary>The first stage of a type.</summary>
    public static async Task<Stage> FirstStageAsync(this SalesDbContext db, StageType type, CancellationToken cancellation) =>
        await db.Stages.Where(s => s.Type == type).OrderBy(s => s.Order).FirstOrDefaultAsync(cancellation)
        ?? throw new InvalidInputException("stage", $"There is no stage of type '{Sdk.GraphQL.EnumNames.ToGraphQL(type.ToString())}'. Create one, or give 'stage'.");

    /// <summary>The channel of that name; null when none is named.</summary>
    public static async Task<SalesChannel?> ChannelAsync(this SalesDbContext db, string? name, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        return await db.Channels.FirstOrDefaultAsync(c => c.Name == name, cancellation)
            ?? throw new InvalidInputException("channel", $"There is no sales channel '{name}'. Create it, or give the name of one that is there.");
    }

    /// <summary>The order with its lines, tracked for change.</summary>
    public static async Task<Order> OrderWithLinesAsync(this SalesDbContext db, Guid id, CancellationToken cancellation)
    {
        var order = await db.Orders.MustFindAsync(id, cancellation);
        await db.Entry(order).Collection(o => o.Lines).LoadAsync(cancellation);
        return order;
    }
}
