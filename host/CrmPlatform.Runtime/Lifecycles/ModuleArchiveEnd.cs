namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>The last line of a copy of a module's data.</summary>
/// <param name="Rows">How many rows stand before it.</param>
/// <param name="Sha256">The SHA-256 hash of all that stands before it, in hexadecimal digits.</param>
internal sealed record ModuleArchiveEnd(long Rows, string Sha256);
