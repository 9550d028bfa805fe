using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.Domain.Products;
using CrmPlatform.Sales.GraphQL.Inputs;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Products, channels, and for each sample customer opportunities and orders, made by the module's own mutations.</summary>
public sealed class SalesSample(SalesDbContext db, ITenantGraph graph, ICaller caller, TimeProvider clock) : ISampleData
{
    private const int OpportunitiesEach = 2;
    private static readonly DateTime Start = new(2026, 1, 12, 9, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Stages = ["Prospecting", "Won", "Engaging", "Lost", "Won", "Proposal", "Negotiation"];
    private static readonly string[] Owners = ["Mara Stein", "Jonas Brandt", "Lea Fink"];
    private static readonly (string Name, decimal Cost)[] Channels = [("WEB", 1200), ("PHONE", 800), ("PARTNER", 0)];

    private static readonly (string Sku, string Name, string Series, decimal Price)[] Goods =
    [
        ("PU-100", "Pump 100", "Pumps", 1490),
        ("PU-200", "Pump 200", "Pumps", 2890),
        ("VA-10", "Valve 10", "Valves", 45.5m),
        ("VA-25", "Valve 25", "Valves", 79.9m),
        ("SV-1", "Service day", "Services", 960),
    ];

    /// <inheritdoc/>
    public async Task AddAsync(CancellationToken cancellation)
    {
        foreach (var (name, cost) in Channels)
        {
            await SalesChannelMutations.CreateSalesChannelAsync(name, cost, null, db, cancellation);
        }

        var products = new List<Product>();
        foreach (var (sku, name, series, price) in Goods)
        {
            products.Add(await ProductMutations.CreateProductAsync(sku, name, series, price, null, db, cancellation));
        }

        // The mutations look channels and products up by name.
        await db.SaveChangesAsync(cancellation);
        var customers = (await graph.QueryAsync<SampleCustomers>(null, cancellation)).Keys();
        for (var i = 0; i < customers.Count; i++)
        {
            for (var n = i * OpportunitiesEach; n < (i + 1) * OpportunitiesEach; n++)
            {
                await OpportunityAsync(customers[i], products[n % products.Count], n, cancellation);
            }

            for (var n = 0; n < (i + 2) % 4; n++)
            {
                await OrderAsync(customers[i], (i * 3) + n, cancellation);
            }
        }
    }

    private Task<Opportunity> OpportunityAsync(Guid customer, Product product, int n, CancellationToken cancellation)
    {
        var stage = Stages[n % Stages.Length];
        var engaged = DateOnly.FromDateTime(Start.AddDays(n * 2));
        DateOnly? closed = stage is "Won" or "Lost" ? engaged.AddDays(20 + (n % 30)) : null;
        var input = new CreateOpportunityInput
        {
            Number = $"O-{2001 + n}",
            Title = $"{product.Name} x {1 + (n % 9)}",
            CustomerId = customer,
            ProductId = product.Id,
            Channel = Channels[n % Channels.Length].Name,
            Owner = Owners[n % Owners.Length],
            Amount = product.ListPrice * (1 + (n % 9)),
            Stage = stage,
            EngagedOn = engaged,
            ExpectedCloseOn = closed is null ? engaged.AddDays(60) : null,
            ClosedOn = closed,
            LostReason = stage == "Lost" ? "Price" : null,
        };
        return OpportunityMutations.CreateOpportunityAsync(input, db, graph, caller, clock, cancellation);
    }

    private Task<Order> OrderAsync(Guid customer, int n, CancellationToken cancellation)
    {
        var ordered = Start.AddDays(n * 2).AddHours(n % 8);
        DateTime? shipped = n % 3 == 0 ? null : ordered.AddDays(3);
        var input = new CreateOrderInput
        {
            CustomerId = customer,
            Number = $"S-{3001 + n}",
            Channel = Channels[n % Channels.Length].Name,
            OrderedAt = ordered,
            ConfirmedAt = n % 5 == 4 ? null : ordered.AddHours(1),
            ShippedAt = shipped,
            DeliveredAt = n % 3 == 2 ? shipped?.AddDays(2) : null,
            Freight = 12.5m,
            Lines = [Line(n, 1 + (n % 3), 0), Line(n + 2, 1, 0.1m)],
        };
        return OrderMutations.CreateOrderAsync(input, db, graph, clock, cancellation);
    }

    private static OrderLineInput Line(int n, decimal quantity, decimal discount)
    {
        var good = Goods[n % Goods.Length];
        return new OrderLineInput(good.Sku, good.Name, quantity, good.Price, discount);
    }
}
