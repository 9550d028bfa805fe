using System.Buffers;
using System.Text;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Tenancy;

namespace CrmPlatform.Sdk.Testing;

/// <summary>A subscription of a tenant's client. Disposing it is the client's going.</summary>
public sealed class TestSubscription : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource _gone = new();
    private readonly TenantScope _scope;
    private readonly IAsyncEnumerator<ExecutionResult> _results;
    private Task<bool> _next;

    internal TestSubscription(TenantScope scope, GraphQLRequest request)
    {
        _scope = scope;
        _results = scope.Executor.SubscribeAsync(request, scope.Services, _gone.Token).GetAsyncEnumerator(_gone.Token);

        // A [Subscribe] method's topic is subscribed to when the first answer is asked for, before there is anything to wait for.
        _next = _results.MoveNextAsync().AsTask();
    }

    /// <summary>The next answer as JSON; null when the subscription has ended.</summary>
    /// <exception cref="TimeoutException">Nothing has come for a minute.</exception>
    public async Task<string?> NextAsync()
    {
        try
        {
            if (!await _next.WaitAsync(Patience))
            {
                return null;
            }
        }
        catch (OperationCanceledException) when (!_gone.IsCancellationRequested)
        {
            // The tenant has moved to other modules: a client over the network would connect again.
            return null;
        }

        var answer = new ArrayBufferWriter<byte>();
        using (var result = _results.Current)
        {
            result.WriteTo(answer);
        }

        _next = _results.MoveNextAsync().AsTask();
        return Encoding.UTF8.GetString(answer.WrittenSpan);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _next.ContinueWith(static _ => { }, TaskScheduler.Default);
        await _results.DisposeAsync();
        await _scope.DisposeAsync();
        _gone.Dispose();
    }
}
