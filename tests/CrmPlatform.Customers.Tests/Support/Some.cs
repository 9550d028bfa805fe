using CrmPlatform.Customers.Domain.Customers;

namespace CrmPlatform.Customers.Tests.Support;

/// <summary>Records for tests that care for one thing of them.</summary>
internal static class Some
{
    public static Customer Customer(string name = "Acme", CustomerLifecycle lifecycle = CustomerLifecycle.Prospect) =>
        new(CustomerKind.Organization, name, null, lifecycle);
}
