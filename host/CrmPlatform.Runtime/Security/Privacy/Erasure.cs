namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>What an erasure has done.</summary>
/// <param name="Records">How many records had personal values of the person, and have them no more.</param>
internal sealed record Erasure(int Records);
