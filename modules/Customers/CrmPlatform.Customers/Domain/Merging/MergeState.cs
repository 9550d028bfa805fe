namespace CrmPlatform.Customers.Domain.Merging;

/// <summary>Whether a merge holds.</summary>
public enum MergeState
{
    /// <summary>It holds.</summary>
    Merged,

    /// <summary>It was undone.</summary>
    Undone,
}
