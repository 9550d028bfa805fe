using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>Subscriptions that stay open, and what they heard.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _streams = [];

    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>Opens a subscription and returns when the endpoint has accepted it.</summary>
    public async Task OpenAsync(Attacker caller, string document, JsonObject variables)
    {
        var response = await caller.ListenAsync(document, variables, _end.Token);
        _streams.Add(ReadAsync(response));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_streams);
        _end.Dispose();
    }

    private async Task ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            try
            {
                using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(_end.Token));
                while (await reader.ReadLineAsync(_end.Token) is { } line)
                {
                    if (line.StartsWith("data: {", StringComparison.Ordinal))
                    {
                        Heard.Enqueue(line);
                    }
                }
            }
            catch (Exception exception) when (_end.IsCancellationRequested && exception is OperationCanceledException or IOException)
            {
                // The test is over.
            }
        }
    }
}
