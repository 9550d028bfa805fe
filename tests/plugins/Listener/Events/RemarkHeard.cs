namespace Listener.Events;

/// <summary>What the listener reads of the event.</summary>
/// <param name="RemarkId">The remark.</param>
public sealed record RemarkHeard(Guid RemarkId);
