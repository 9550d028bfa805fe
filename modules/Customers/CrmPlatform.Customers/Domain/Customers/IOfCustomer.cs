namespace CrmPlatform.Customers.Domain.Customers;

/// <summary>A record that says something of a customer that rules can ask for: when it changes, the customer is sorted anew.</summary>
public interface IOfCustomer
{
    /// <summary>The customer.</summary>
    Guid CustomerId { get; }
}
