namespace CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

public enum PaymentMethod
{
    Transfer,
    Card,
    Cash,
}
