namespace CrmPlatform.Runtime.Compositions;

/// <summary>What is to be told of a module that is not as the tenant's lock has it.</summary>
/// <param name="Text">What happened.</param>
/// <param name="IsOtherVersion">Whether the version is another; else only the content is.</param>
internal sealed record LockNote(string Text, bool IsOtherVersion);
