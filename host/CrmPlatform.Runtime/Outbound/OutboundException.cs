namespace CrmPlatform.Runtime.Outbound;

/// <summary>A module's call of another server was refused or broken off.</summary>
/// <param name="message">The code, what happened, why, and what can be done.</param>
public sealed class OutboundException(string message) : HttpRequestException(message);
