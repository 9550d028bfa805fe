namespace CrmPlatform.Runtime.Packages;

/// <summary>The store holds another content under the same id and version.</summary>
/// <param name="message">What happened, to which package, why, and what to do.</param>
public sealed class PackageConflictException(string message) : Exception(message);
