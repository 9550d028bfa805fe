namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>A property's change, as JSON values.</summary>
/// <param name="Name">The property.</param>
/// <param name="IsPersonal">Whether the values are to be sealed.</param>
/// <param name="Old">The value before; null for none.</param>
/// <param name="New">The value after; null for none.</param>
internal sealed record ValueChange(string Name, bool IsPersonal, string? Old, string? New);
