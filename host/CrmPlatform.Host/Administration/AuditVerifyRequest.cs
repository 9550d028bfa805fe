using CrmPlatform.Runtime.Security.Audit;

namespace CrmPlatform.Host.Administration;

/// <summary>What a tenant's audit is compared with, besides the host's own digests.</summary>
/// <param name="Digests">Digests that were kept elsewhere.</param>
internal sealed record AuditVerifyRequest(IReadOnlyList<AuditDigest>? Digests);
