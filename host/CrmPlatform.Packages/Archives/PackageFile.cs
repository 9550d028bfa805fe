namespace CrmPlatform.Packages.Archives;

/// <summary>A file of a package.</summary>
/// <param name="Path">Its place in the package, with slashes: <c>module/net10.0/Acme.Loyalty.dll</c>.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record PackageFile(string Path, long Length);
