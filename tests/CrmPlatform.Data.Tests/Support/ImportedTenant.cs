namespace CrmPlatform.Data.Tests.Support;

/// <summary>A tenant with everything imported, and what the tool said of each file.</summary>
internal sealed record ImportedTenant(HostProcess Host, IReadOnlyList<string> Summaries);
