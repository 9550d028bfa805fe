using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Uploading;

/// <summary>A file with a title.</summary>
internal sealed record Attachment(string Title, IFile File);
