namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>What of a customer a model looks at.</summary>
public enum CustomerFeature
{
    /// <summary>Days since the last purchase.</summary>
    Recency,

    /// <summary>How many purchases.</summary>
    Frequency,

    /// <summary>The sum of all purchases.</summary>
    Monetary,

    /// <summary>Days since the first purchase.</summary>
    Tenure,

    /// <summary>Whether it is a company or a human being; one feature for each.</summary>
    Kind,

    /// <summary>The country; one feature for each.</summary>
    Country,

    /// <summary>The segment; one feature for each.</summary>
    Segment,

    /// <summary>The line of business; one feature for each.</summary>
    Industry,

    /// <summary>How the customer came to us; one feature for each.</summary>
    Source,
}
