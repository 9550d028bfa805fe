using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Customers;

/// <summary>Which state of a customer's life may follow which.</summary>
/// <remarks>Archiving and restoring are no steps of a life: <see cref="Customer.Archive"/> and <see cref="Customer.Restore"/> do them.</remarks>
public static class CustomerLifecycleSteps
{
    /// <summary>The steps.</summary>
    public static StateMachine<CustomerLifecycle> Machine { get; } = new("Customer", new Dictionary<CustomerLifecycle, CustomerLifecycle[]>
    {
        [CustomerLifecycle.Prospect] = [CustomerLifecycle.Active],
        [CustomerLifecycle.Active] = [CustomerLifecycle.AtRisk],
        [CustomerLifecycle.AtRisk] = [CustomerLifecycle.Active, CustomerLifecycle.Churned],
        [CustomerLifecycle.Churned] = [CustomerLifecycle.Active],
    });
}
