namespace CrmPlatform.Runtime.Database.Audit;

/// <summary>Keeps a table of the platform, or a column, out of the audit: it says how the host works, not what somebody did.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class NotAuditedAttribute : Attribute;
