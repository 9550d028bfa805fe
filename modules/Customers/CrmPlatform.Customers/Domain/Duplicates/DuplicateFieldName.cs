namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>What two customers are compared by.</summary>
public enum DuplicateFieldName
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The primary e-mail address; case does not matter.</summary>
    Email,

    /// <summary>The primary phone number; only digits matter.</summary>
    Phone,

    /// <summary>Street and house number.</summary>
    Street,

    /// <summary>The postal code.</summary>
    PostalCode,

    /// <summary>The city.</summary>
    City,

    /// <summary>The country.</summary>
    Country,
}
