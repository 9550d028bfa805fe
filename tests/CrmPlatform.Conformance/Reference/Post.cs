namespace CrmPlatform.Conformance.Reference;

internal sealed record Post(string Id, string Title, string? Body, string Status, string AuthorId);
