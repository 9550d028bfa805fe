namespace CrmPlatform.Sdk;

/// <summary>The tenant's endpoint answered an in-process question with errors.</summary>
/// <param name="message">The first error's message.</param>
public sealed class TenantGraphException(string message) : Exception(message);
