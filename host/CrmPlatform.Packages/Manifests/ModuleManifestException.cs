namespace CrmPlatform.Packages;

/// <summary>A manifest cannot be used; the message says why and what to do.</summary>
/// <param name="message">What happened, to which file, why, and what to do.</param>
/// <param name="inner">The cause, if another exception was.</param>
public sealed class ModuleManifestException(string message, Exception? inner) : Exception(message, inner);
