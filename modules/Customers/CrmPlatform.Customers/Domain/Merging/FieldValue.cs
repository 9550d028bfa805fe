namespace CrmPlatform.Customers.Domain.Merging;

/// <summary>A field of a customer, and its value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Its value; null for none.</param>
public sealed record FieldValue(MergeField Field, string? Value);
