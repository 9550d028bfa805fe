using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL;

/// <summary>An error of an answer.</summary>
/// <param name="message">For people.</param>
public sealed class GraphQLError(string message)
{
    /// <summary>For people.</summary>
    public string Message { get; } = message;

    /// <summary>The places in the document.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>The way to the field: names and list indices; null for a request error.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>For programs: <c>extensions.code</c>; null for none.</summary>
    public string? Code { get; init; }

    /// <summary>More for programs; written into <c>extensions</c>.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();

    /// <summary>What was thrown, for logs; never written to a client.</summary>
    public Exception? Exception { get; init; }
}
