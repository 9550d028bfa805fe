namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>How a condition compares a field. Each one and its opposite together hold for every record.</summary>
public enum RuleOperator
{
    /// <summary>Is the value.</summary>
    Equals,

    /// <summary>Is not the value, or is empty.</summary>
    NotEquals,

    /// <summary>Is greater than the value, or later.</summary>
    Gt,

    /// <summary>Is the value, or greater, or later.</summary>
    Gte,

    /// <summary>Is less than the value, or earlier.</summary>
    Lt,

    /// <summary>Is the value, or less, or earlier.</summary>
    Lte,

    /// <summary>Is the first value, the second or between them.</summary>
    Between,

    /// <summary>Is not between the two values, or is empty.</summary>
    NotBetween,

    /// <summary>Has the value in it.</summary>
    Contains,

    /// <summary>Does not have the value in it, or is empty.</summary>
    NotContains,

    /// <summary>Begins with the value.</summary>
    StartsWith,

    /// <summary>Does not begin with the value, or is empty.</summary>
    NotStartsWith,

    /// <summary>Ends with the value.</summary>
    EndsWith,

    /// <summary>Does not end with the value, or is empty.</summary>
    NotEndsWith,

    /// <summary>Matches the pattern.</summary>
    Regexp,

    /// <summary>Does not match the pattern, or is empty.</summary>
    NotRegexp,

    /// <summary>Has no value.</summary>
    Empty,

    /// <summary>Has a value.</summary>
    NotEmpty,

    /// <summary>Is one of the values.</summary>
    In,

    /// <summary>Is none of the values, or is empty.</summary>
    NotIn,
}
