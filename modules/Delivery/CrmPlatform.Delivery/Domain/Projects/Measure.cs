namespace CrmPlatform.Delivery.Domain.Projects;

/// <summary>A value with its unit.</summary>
/// <param name="Value">The value.</param>
/// <param name="Unit">The unit, such as <c>days</c>.</param>
public sealed record Measure(decimal Value, string Unit);
