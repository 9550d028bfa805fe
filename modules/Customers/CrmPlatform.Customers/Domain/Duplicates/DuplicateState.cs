namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>What became of customers that are likely one.</summary>
public enum DuplicateState
{
    /// <summary>Somebody has to decide.</summary>
    Open,

    /// <summary>They were merged.</summary>
    Merged,

    /// <summary>They are different customers.</summary>
    Dismissed,
}
