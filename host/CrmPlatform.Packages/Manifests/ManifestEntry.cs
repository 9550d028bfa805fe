namespace CrmPlatform.Packages;

/// <summary>Where a module's code begins.</summary>
/// <param name="Assembly">The file name of the module's assembly, in the folder <c>net10.0</c> beside the manifest.</param>
/// <param name="Type">The full name of the module's one subclass of <c>CrmModule</c>.</param>
public sealed record ManifestEntry(string Assembly, string Type);
