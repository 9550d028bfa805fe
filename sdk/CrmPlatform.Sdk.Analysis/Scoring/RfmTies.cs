namespace CrmPlatform.Sdk.Analysis;

/// <summary>What happens to customers with equal values.</summary>
public enum RfmTies
{
    /// <summary>They are ranked by their place, so that all scores have the same number of customers.</summary>
    ByPlace,

    /// <summary>They get the same score, so that no customer is above another for nothing.</summary>
    Together,
}
