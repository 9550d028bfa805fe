namespace CrmPlatform.GraphQL.Transport;

/// <summary>The shape of an HTTP answer.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/json</c>: status 200 for whatever could be read.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells whether the request ran.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: an event for each result.</summary>
    EventStream,

    /// <summary><c>multipart/mixed</c>: a part for each result of an operation.</summary>
    Multipart,
}
