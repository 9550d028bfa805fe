namespace CrmPlatform.Runtime.Recovery;

/// <summary>A backup was not made or not restored.</summary>
/// <param name="message">The code, what happened, why, and what an operator can do.</param>
public sealed class RecoveryException(string message) : Exception(message);
