using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport.Sockets;

/// <summary>Serves a client over graphql-transport-ws. spec: rfcs/GraphQLOverWebSocket.md</summary>
internal sealed class SocketConnection(
    HttpContext context, SocketChannel channel, Func<JsonElement, ValueTask<SocketAdmission?>> admit, GraphQLHttpOptions options)
{
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SocketOperation, bool> _running = new();
    private SocketAdmission? _admission;

    /// <summary>Serves until one side closes; all operations have ended then.</summary>
    public async Task ServeAsync(CancellationToken aborted)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        try
        {
            await ReceiveAllAsync(ending.Token);
            await channel.CloseAsync(WebSocketCloseStatus.NormalClosure, "");
        }
        catch (SocketClosing closing)
        {
            await channel.CloseAsync(closing.Status, closing.Message);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client has gone without closing.
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(_running.Keys.Select(operation => operation.Completion));
        }
    }

    private async Task ReceiveAllAsync(CancellationToken ending)
    {
        using var message = new Utf8Buffer(4096);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ending);
        patience.CancelAfter(options.SocketInitTimeout);
        while (await ReceiveAsync(message, patience, ending))
        {
            await HandleAsync(SocketMessage.Read(message.WrittenSpan), ending);
            if (_admission is not null)
            {
                patience.CancelAfter(Timeout.InfiniteTimeSpan);
            }
        }
    }

    private async ValueTask<bool> ReceiveAsync(Utf8Buffer message, CancellationTokenSource patience, CancellationToken ending)
    {
        var limit = _admission is null ? patience.Token : _admission.Services.EndingOfRequest();
        if (!limit.CanBeCanceled)
        {
            return await channel.ReceiveAsync(message, ending);
        }

        // A receive that is cancelled breaks the socket, so the one that waits goes on while the reason is told.
        var receiving = channel.ReceiveAsync(message, ending).AsTask();
        try
        {
            return await receiving.WaitAsync(limit);
        }
        catch (OperationCanceledException) when (!ending.IsCancellationRequested)
        {
            await SayGoodbyeAsync(receiving);
            return false;
        }
    }

    private async Task SayGoodbyeAsync(Task receiving)
    {
        if (_admission is null)
        {
            await channel.CloseAsync(CloseCodes.InitTimeout, "Connection initialisation timeout", receiving);
            return;
        }

        // Subscriptions have been told to end; what else runs is let finish.
        await Task.WhenAll(_running.Keys.Select(operation => operation.Completion));
        await (_admission.Services.IsAccessOver()
            ? channel.CloseAsync(CloseCodes.Forbidden, "The access has ended, sign in again", receiving)
            : channel.CloseAsync(CloseCodes.ServiceRestart, "The schema has changed, connect again", receiving));
    }

    private ValueTask HandleAsync(SocketMessage message, CancellationToken ending)
    {
        switch (message.Type)
        {
            case "connection_init":
                return InitialiseAsync(message, ending);
            case "ping":
                return channel.SendAsync(json => json.WriteString("type"u8, "pong"u8), ending);
            case "pong":
                return ValueTask.CompletedTask;
            case "subscribe":
                Subscribe(message, ending);
                return ValueTask.CompletedTask;
            case "complete":
                if (_operations.TryRemove(message.Id, out var operation))
                {
                    operation.Stop();
                }

                return ValueTask.CompletedTask;
            default:
                throw new SocketClosing(CloseCodes.BadMessage, $"The message type '{message.Type}' is not known");
        }
    }

    private async ValueTask InitialiseAsync(SocketMessage message, CancellationToken ending)
    {
        if (_admission is not null)
        {
            throw new SocketClosing(CloseCodes.TooManyInits, "Too many initialisation requests");
        }

        _admission = await admit(message.Payload) ?? throw new SocketClosing(CloseCodes.Forbidden, "Forbidden");
        await channel.SendAsync(json => json.WriteString("type"u8, "connection_ack"u8), ending);
    }

    private void Subscribe(SocketMessage message, CancellationToken ending)
    {
        if (_admission is null)
        {
            throw new SocketClosing(CloseCodes.Unauthorized, "Unauthorized");
        }

        var request = message.ReadRequest();
        if (_running.Count >= options.MaxSocketOperations)
        {
            throw new SocketClosing(CloseCodes.TooManyInits, $"More than {options.MaxSocketOperations} operations run on this socket");
        }

        var operation = new SocketOperation(message.Id, channel, ending);
        if (!_operations.TryAdd(message.Id, operation))
        {
            throw new SocketClosing(CloseCodes.SubscriberExists, $"Subscriber for {message.Id} already exists");
        }

        _running[operation] = true;
        operation.Start(token => RunAsync(operation, request, token));
    }

    private async Task RunAsync(SocketOperation operation, GraphQLRequest request, CancellationToken cancellation)
    {
        var (executor, services) = _admission!;
        IOperationServices? own = null;
        try
        {
            own = executor.Options.CreateServices?.Invoke(services);
            await AnswerAsync(operation, request, executor, own?.Services ?? services, cancellation);
        }
        catch (GraphQLException refused)
        {
            await FailAsync(operation, refused.Errors, cancellation);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or WebSocketException))
        {
            // A defect ends the operation; the socket's other operations go on.
            await FailAsync(operation, [FieldErrors.Masked(exception, executor.Options)], cancellation);
        }
        finally
        {
            _operations.TryRemove(new(operation.Id, operation));
            if (own is not null)
            {
                await own.DisposeAsync();
            }

            _running.TryRemove(operation, out _);
        }
    }

    private async Task AnswerAsync(
        SocketOperation operation, GraphQLRequest request, RequestExecutor executor, IServiceProvider services, CancellationToken cancellation)
    {
        var named = await DocumentNames.ResolveAsync(request, options, cancellation);
        using var turn = await Turn.TakeAsync(options, services, cancellation);
        var prepared = executor.Prepare(named);
        if (prepared.Kind is OperationKind.Subscription)
        {
            turn.Dispose();
        }

        await foreach (var result in executor.SubscribeAsync(prepared, named, services, cancellation))
        {
            using (result)
            {
                options.OnResult?.Invoke(context, result);
                if (!result.HasData && !result.IsContinuation)
                {
                    await FailAsync(operation, result.Errors, cancellation);
                    return;
                }

                await operation.SendNextAsync(result, cancellation);
            }
        }

        // Whoever takes the operation out of the list speaks last: after the client's complete nothing more is sent.
        if (_operations.TryRemove(new(operation.Id, operation)))
        {
            await operation.SendCompleteAsync(cancellation);
        }
    }

    private async ValueTask FailAsync(SocketOperation operation, IReadOnlyList<GraphQLError> errors, CancellationToken cancellation)
    {
        if (_operations.TryRemove(new(operation.Id, operation)))
        {
            await operation.SendErrorAsync(errors, cancellation);
        }
    }
}
