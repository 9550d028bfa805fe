using System.Text.Json;
using CrmPlatform.GraphQL.Costs;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>What a client asks.</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document's text; null when it is named by <see cref="DocumentId"/>.</summary>
    public string? Query { get; init; }

    /// <summary>The id of a stored document.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation of the document runs; null when there is one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables: an object or undefined.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The files by their places among the variables, such as <c>input.files.0</c>, where null stands; null when there are none.</summary>
    public IReadOnlyDictionary<string, UploadedFile>? Files { get; init; }

    /// <summary>Is told how long the phases take; null when nobody wants to know.</summary>
    public RequestTimings? Timings { get; init; }

    /// <summary>Whether the answer tells the cost. Default: it does not.</summary>
    public CostMode Cost { get; init; }

    /// <summary>The key under which a mutation is run once, however often it is sent; null when it has none, or has it in the extensions.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The extensions: an object or undefined.</summary>
    public JsonElement Extensions { get; init; }
}
