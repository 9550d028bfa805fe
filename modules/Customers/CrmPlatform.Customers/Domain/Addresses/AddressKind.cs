namespace CrmPlatform.Customers.Domain.Addresses;

/// <summary>What a postal address is used for.</summary>
public enum AddressKind
{
    /// <summary>Where the customer is at home or has its seat; filters use the primary one.</summary>
    Main,

    /// <summary>Where invoices go.</summary>
    Billing,

    /// <summary>Where goods go.</summary>
    Delivery,

    /// <summary>Where somebody of us goes to.</summary>
    Visit,

    /// <summary>Anything else.</summary>
    Other,
}
