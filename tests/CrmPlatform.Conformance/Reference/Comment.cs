namespace CrmPlatform.Conformance.Reference;

internal sealed record Comment(string Id, string Text, string? AuthorId, string OnId);
