using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A postal address has at least one part.</summary>
public sealed record AddressMustSayWhere(AddressLines Lines) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.AddressEmpty;

    /// <inheritdoc/>
    public bool IsBroken => Lines.IsEmpty;

    /// <inheritdoc/>
    public string Message => "The address has no part. Give at least a street, a postal code, a city, a region or a country.";
}
