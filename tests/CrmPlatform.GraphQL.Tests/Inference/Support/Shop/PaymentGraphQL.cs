using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

[QueryType]
public static class PaymentQueries
{
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation(MaxGroups = 500)]
    public static IQueryable<Payment> GetPayments(ShopContext db) => db.Payments.OrderBy(p => p.PaidAt);
}

[ObjectType<Payment>(Ignore = [nameof(Payment.CustomerId), nameof(Payment.OrderId)])]
public static class PaymentType
{
    public static CustomerRef GetCustomer([Parent(nameof(Payment.CustomerId))] Payment payment) => new(payment.CustomerId);

    [BatchBy(nameof(Order.Id), ParentKey = nameof(Payment.OrderId))]
    [UseFirstOrDefault]
    public static IQueryable<Order> GetOrder(ShopContext db) => db.Orders;
}

[ExtendObjectType("Customer")]
public static class CustomerPayments
{
    [BatchBy(nameof(Payment.CustomerId))]
    [UsePaging]
    [UseFiltering]
    [UseAggregation]
    public static IQueryable<Payment> GetPayments(ShopContext db) => db.Payments;
}
