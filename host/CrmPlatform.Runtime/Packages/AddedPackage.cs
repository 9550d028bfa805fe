namespace CrmPlatform.Runtime.Packages;

/// <summary>The answer to an installation.</summary>
/// <param name="Package">The package in the store.</param>
/// <param name="IsNew">Whether it was not there before.</param>
public sealed record AddedPackage(StoredPackage Package, bool IsNew);
