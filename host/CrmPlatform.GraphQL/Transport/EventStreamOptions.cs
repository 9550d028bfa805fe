using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>How clients may reserve an event stream that all their operations answer on: GraphQL over SSE, single connection.</summary>
public sealed class EventStreamOptions
{
    /// <summary>Tells who sends a request. Only whoever reserved a stream can use it.</summary>
    public required Func<HttpContext, string> Owner { get; init; }

    /// <summary>How long a reserved stream waits for its connection. Default: 30 seconds.</summary>
    public TimeSpan ReservationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most streams of one owner, reserved or open. Default: 100.</summary>
    public int MaxStreams { get; init; } = 100;

    /// <summary>The most operations that run on a stream at a time. Default: 1,000.</summary>
    public int MaxOperations { get; init; } = 1_000;

    /// <summary>Tells the time. Default: the system's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
