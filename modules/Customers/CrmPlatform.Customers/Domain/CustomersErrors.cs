namespace CrmPlatform.Customers.Domain;

/// <summary>The codes of this module's broken rules.</summary>
public static class CustomersErrors
{
    /// <summary>A customer or contact has no name.</summary>
    public const string NameMissing = "CUSTOMERS_NAME_MISSING";

    /// <summary>Another customer has the number.</summary>
    public const string NumberTaken = "CUSTOMERS_NUMBER_TAKEN";

    /// <summary>The customer is archived and cannot be changed.</summary>
    public const string CustomerArchived = "CUSTOMERS_CUSTOMER_ARCHIVED";

    /// <summary>The customer is not archived and cannot be restored.</summary>
    public const string CustomerNotArchived = "CUSTOMERS_CUSTOMER_NOT_ARCHIVED";

    /// <summary>The customer would stand below itself.</summary>
    public const string ParentCircle = "CUSTOMERS_PARENT_CIRCLE";

    /// <summary>The contact belongs to another customer.</summary>
    public const string ContactElsewhere = "CUSTOMERS_CONTACT_ELSEWHERE";

    /// <summary>The customer or contact has the contact point already.</summary>
    public const string ContactPointKnown = "CUSTOMERS_CONTACT_POINT_KNOWN";

    /// <summary>A communication ends before it begins.</summary>
    public const string EndsBeforeStart = "CUSTOMERS_ENDS_BEFORE_START";
}
