namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>What was found out about a tenant's audit.</summary>
/// <param name="Entries">How many entries were checked.</param>
/// <param name="Digests">How many digests were compared.</param>
/// <param name="Faults">What is wrong, in words; empty when nothing is.</param>
public sealed record AuditVerdict(long Entries, int Digests, IReadOnlyList<string> Faults);
