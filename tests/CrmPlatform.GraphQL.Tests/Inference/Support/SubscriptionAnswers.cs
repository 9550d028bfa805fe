using System.Buffers;
using System.Text;
using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Tests.Inference.Support;

/// <summary>The answers of a subscription as text, one after another. Disposing it is the client's going.</summary>
internal sealed class SubscriptionAnswers : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly IAsyncEnumerator<ExecutionResult> _results;
    private Task<bool> _next;

    public SubscriptionAnswers(Func<CancellationToken, IAsyncEnumerable<ExecutionResult>> subscribe)
    {
        _results = subscribe(_gone.Token).GetAsyncEnumerator(_gone.Token);

        // Topics in memory are subscribed to before there is anything to wait for.
        _next = _results.MoveNextAsync().AsTask();
    }

    /// <summary>The next answer; null when the subscription has ended.</summary>
    public async Task<string?> NextAsync()
    {
        if (!await _next)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var result = _results.Current)
        {
            result.WriteTo(buffer);
        }

        _next = _results.MoveNextAsync().AsTask();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _next.ContinueWith(static _ => { }, TaskScheduler.Default);
        await _results.DisposeAsync();
        _gone.Dispose();
    }
}
