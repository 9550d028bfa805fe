namespace CrmPlatform.Sdk.Analysis;

/// <summary>When two texts of a field are the same.</summary>
public enum MatchKind
{
    /// <summary>When every character is.</summary>
    Exact,

    /// <summary>When their normal forms are: without case, accents and punctuation.</summary>
    Normalized,

    /// <summary>As far as their normal forms are alike, with their words in any order; not at all below three quarters.</summary>
    Fuzzy,

    /// <summary>When they sound alike.</summary>
    Phonetic,
}
