using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>Keeps documents in a dictionary.</summary>
internal sealed class MemoryDocuments : IDocumentStore
{
    public Dictionary<string, string> Documents { get; } = [];

    public bool AcceptsDocuments { get; init; } = true;

    public ValueTask<string?> FindAsync(string id, CancellationToken cancellation) => ValueTask.FromResult(Documents.GetValueOrDefault(id));

    public ValueTask AddAsync(string id, string text, CancellationToken cancellation)
    {
        Documents[id] = text;
        return ValueTask.CompletedTask;
    }
}
