namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>A field that two customers are compared by.</summary>
/// <param name="Field">The field.</param>
/// <param name="Comparison">When two texts of it are the same.</param>
/// <param name="Weight">How much it says, against the other fields.</param>
public sealed record DuplicateField(DuplicateFieldName Field, DuplicateComparison Comparison, double Weight);
