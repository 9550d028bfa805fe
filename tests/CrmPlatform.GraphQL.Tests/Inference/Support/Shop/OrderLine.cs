using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

public sealed class OrderLine : Entity
{
    private OrderLine()
    {
    }

    public OrderLine(Guid orderId, string product) => (OrderId, Product) = (orderId, product);

    public Guid OrderId { get; private set; }

    public string Product { get; private set; } = "";
}
