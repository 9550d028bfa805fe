namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>When two texts of a field are the same.</summary>
public enum DuplicateComparison
{
    /// <summary>When every character is.</summary>
    Exact,

    /// <summary>When they are without case, accents and punctuation.</summary>
    Normalized,

    /// <summary>As far as they are alike.</summary>
    Fuzzy,

    /// <summary>When they sound alike.</summary>
    Phonetic,
}
