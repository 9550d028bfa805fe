namespace Listener.Events;

/// <summary>Something was written down.</summary>
/// <param name="EchoId">What.</param>
public sealed record EchoAdded(Guid EchoId);
