namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>Says of a record whether it belongs: a condition, or a combination of rules.</summary>
public abstract record Rule;
