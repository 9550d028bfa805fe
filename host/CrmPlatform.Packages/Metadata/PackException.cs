namespace CrmPlatform.Packages.Metadata;

/// <summary>A module cannot be packed; the message begins with a code and says what to do.</summary>
/// <param name="message">What happened, to which assembly, why, and what to do.</param>
internal sealed class PackException(string message) : Exception(message);
