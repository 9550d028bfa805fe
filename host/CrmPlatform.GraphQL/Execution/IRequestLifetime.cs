namespace CrmPlatform.GraphQL.Execution;

/// <summary>Says how long a request's surroundings last. An optional service of the request.</summary>
public interface IRequestLifetime
{
    /// <summary>
    /// Ends when the schema that the request runs on is given up: its subscriptions end, and its socket is closed so that the
    /// client connects again. Queries and mutations that run are not touched.
    /// </summary>
    CancellationToken Ending { get; }

    /// <summary>Whether it ends because the client may not go on: its socket is closed as forbidden. Default: no.</summary>
    bool IsAccessOver => false;
}
