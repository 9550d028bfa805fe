using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.Domain.Stages;

namespace CrmPlatform.Sales.Tests.Support;

/// <summary>Records for tests that care for one thing of them.</summary>
internal static class Some
{
    public static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    public static readonly Stage Prospecting = Stage("Prospecting", 10, StageType.Open);

    public static readonly Stage Engaging = Stage("Engaging", 30, StageType.Open);

    public static readonly Stage Won = Stage("Won", 100, StageType.Won);

    public static readonly Stage Lost = Stage("Lost", 0, StageType.Lost);

    public static StageMove To(Stage stage, DateTime? at = null) => new(stage, at ?? Noon, "tester");

    public static Opportunity Opportunity(decimal? amount = 100, DateOnly? engagedOn = null) =>
        new(null, new OpportunityProfile { Title = "Deal", Amount = amount, EngagedOn = engagedOn }, To(Prospecting));

    public static Order Order(params OrderItem[] items)
    {
        var order = new Order(null, new OrderTerms(Guid.CreateVersion7(), Noon));
        foreach (var item in items)
        {
            order.AddLine(item);
        }

        return order;
    }

    public static OrderItem Item(decimal quantity = 1, decimal unitPrice = 10, decimal discount = 0) =>
        new("SKU-1", null, quantity, unitPrice, discount);

    private static Stage Stage(string name, int probability, StageType type) =>
        new(type, new StageProfile(name, 1, probability, ForecastCategory.Pipeline));
}
