using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>What serves a WebSocket client that was let in.</summary>
/// <param name="Executor">Runs the client's requests.</param>
/// <param name="Services">The services of the connection; the caller keeps them until the connection has ended.</param>
public sealed record SocketAdmission(RequestExecutor Executor, IServiceProvider Services);
