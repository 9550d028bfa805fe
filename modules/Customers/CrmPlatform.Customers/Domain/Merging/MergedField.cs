namespace CrmPlatform.Customers.Domain.Merging;

/// <summary>A field of two customers, and what becomes of it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Survivor">The value of the customer that remains.</param>
/// <param name="Merged">The value of the customer that is given up.</param>
/// <param name="Result">The value after the merge.</param>
public sealed record MergedField(MergeField Field, string? Survivor, string? Merged, string? Result);
