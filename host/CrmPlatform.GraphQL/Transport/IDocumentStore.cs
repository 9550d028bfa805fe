namespace CrmPlatform.GraphQL.Transport;

/// <summary>Documents that clients name instead of sending them.</summary>
public interface IDocumentStore
{
    /// <summary>Whether clients may add documents by sending text and hash: automatic persisted queries.</summary>
    bool AcceptsDocuments { get; }

    /// <summary>Finds the text of a document, or null.</summary>
    ValueTask<string?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Keeps the text of a document; its id is the SHA-256 hash in lower-case hexadecimal digits.</summary>
    ValueTask AddAsync(string id, string text, CancellationToken cancellation);
}
