namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>What became of a property.</summary>
/// <param name="Property">The property.</param>
/// <param name="Old">The value before; null for none.</param>
/// <param name="New">The value after; null for none.</param>
/// <param name="IsErased">Whether there were values that nobody can read any more, since the person was erased.</param>
internal sealed record AuditChange(string Property, string? Old, string? New, bool IsErased);
