namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>The last entry of a tenant's audit.</summary>
/// <param name="Number">Its number; 0 before the first.</param>
/// <param name="Mac">Its HMAC.</param>
internal sealed record AuditHead(long Number, byte[] Mac);
