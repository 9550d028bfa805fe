namespace CrmPlatform.Runtime.Recovery;

/// <summary>How a thing of the host was found.</summary>
/// <param name="What">The thing.</param>
/// <param name="State">How it is.</param>
/// <param name="Finding">What was seen.</param>
public sealed record CheckupFinding(string What, CheckupState State, string Finding);
