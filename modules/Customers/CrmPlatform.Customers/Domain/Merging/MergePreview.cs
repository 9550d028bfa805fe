namespace CrmPlatform.Customers.Domain.Merging;

/// <summary>What a merge would do.</summary>
/// <param name="Fields">What becomes of each field.</param>
/// <param name="Records">What would move, of all modules.</param>
public sealed record MergePreview(IReadOnlyList<MergedField> Fields, IReadOnlyList<MovedRecords> Records);
