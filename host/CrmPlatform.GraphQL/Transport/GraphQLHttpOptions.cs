using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>What the HTTP endpoint accepts.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>The code of the error that others have to be answered first.</summary>
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>The code of the error that what the answer needs cannot be reached now. With it the status is 503.</summary>
    public const string Unavailable = "UNAVAILABLE";

    /// <summary>The longest request body in bytes. Default: 20,480,000.</summary>
    public int MaxBodyBytes { get; init; } = 20_480_000;

    /// <summary>How many requests a body may hold; 0 refuses batches. Default: 0.</summary>
    public int MaxBatchSize { get; init; }

    /// <summary>What multipart requests may bring; null to refuse them. They are only taken where the schema has the scalar <c>Upload</c>.</summary>
    public UploadOptions? Uploads { get; init; } = new();

    /// <summary>Whether queries may be sent with GET. Default: true.</summary>
    public bool AllowGet { get; init; } = true;

    /// <summary>How long a WebSocket client may take for <c>connection_init</c>. Default: 10 seconds.</summary>
    public TimeSpan SocketInitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many operations may run on a WebSocket at a time. Default: 1,000.</summary>
    public int MaxSocketOperations { get; init; } = 1_000;

    /// <summary>Decides on the payload of <c>connection_init</c> whether a WebSocket client may go on; null to let everybody.</summary>
    public Func<HttpContext, JsonElement, ValueTask<bool>>? OnSocketInit { get; init; }

    /// <summary>How often an event stream or socket says that it is alive. Default: 12 seconds.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>How clients may reserve one event stream for all their operations; null to refuse it. Default: null.</summary>
    public EventStreamOptions? EventStreams { get; init; }

    /// <summary>Finds and keeps the texts of named documents; null when documents have no names.</summary>
    public IDocumentStore? Documents { get; init; }

    /// <summary>Whether only stored documents run. Default: false.</summary>
    public bool OnlyStoredDocuments { get; init; }

    /// <summary>Which statuses tell a client of 'application/graphql-response+json' what became of its request. Default: those of the stable draft.</summary>
    public StatusProfile Statuses { get; init; }

    /// <summary>Whether a request is told how long its phases took, in the header 'Server-Timing'; null for none.</summary>
    public Func<HttpContext, bool>? TellsTimings { get; init; }

    /// <summary>
    /// Waits until a query or mutation may run, and is told of its end by disposing; null to run all at once. A <see cref="GraphQLException"/>
    /// refuses it: with the code <see cref="TooManyRequests"/> the status is 429, and <c>extensions.retryAfter</c> becomes the header.
    /// </summary>
    public Func<IServiceProvider, CancellationToken, ValueTask<IDisposable>>? Enter { get; init; }

    /// <summary>Is called with every result before it is written, to add extensions or headers.</summary>
    public Action<HttpContext, ExecutionResult>? OnResult { get; init; }
}
