namespace MisfitListener.Events;

/// <summary>A remark as the misfit would like it.</summary>
/// <param name="RemarkId">The remark.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Mood">How; not needed.</param>
public sealed record RemarkWithAuthor(Guid RemarkId, string Author, string? Mood);
