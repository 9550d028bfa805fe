namespace CrmPlatform.Host.Administration;

/// <summary>A request has no body of JSON where its address needs one.</summary>
internal sealed class NoJsonException() : Exception(AdminErrors.NoBody);
