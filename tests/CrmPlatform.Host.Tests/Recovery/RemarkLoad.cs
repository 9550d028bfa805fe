using System.Collections.Concurrent;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests.Recovery;

/// <summary>Clients that add remarks as fast as they are answered, and know of each whether it was.</summary>
internal sealed class RemarkLoad(int clients)
{
    private const string Customer = "Q3VzdG9tZXI6MDE5OGE1ZDAwMDAwNzAwMDgwMDAwMDAwMDAwMDAwMDE";
    private readonly ConcurrentDictionary<string, bool> _sent = new(StringComparer.Ordinal);

    /// <summary>The texts of all remarks that were sent.</summary>
    public IReadOnlyCollection<string> Sent => [.. _sent.Keys];

    /// <summary>How many of them were answered.</summary>
    public int Acknowledged => _sent.Count(s => s.Value);

    /// <summary>The texts of those that were sent and not answered.</summary>
    public IReadOnlyList<string> Open => [.. _sent.Where(s => !s.Value).Select(s => s.Key)];

    /// <summary>Sends until the host does not answer any more.</summary>
    public Task RunAsync(HostProcess host, string round) => Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
    {
        for (var i = 0; await TrySendAsync(host, $"{round}-{client}-{i}"); i++)
        {
        }
    })));

    /// <summary>Sends a remark under a key of its own, which is its text.</summary>
    /// <returns>Whether it was answered.</returns>
    public async Task<bool> TrySendAsync(HostProcess host, string text)
    {
        _sent.TryAdd(text, false);
        var query = $$"""mutation { addRemark(input: { customerId: "{{Customer}}", text: "{{text}}" }) { remark { text } errors { message } } }""";
        try
        {
            var answer = await host.AskAsync("demo", query, ("Idempotency-Key", text));
            if (answer.Contains("\"code\":\"TIMEOUT\"", StringComparison.Ordinal))
            {
                // A machine that is busy: the client knows as little as without an answer.
                return false;
            }

            Assert.Contains($"\"text\":\"{text}\"}},\"errors\":[]", answer, StringComparison.Ordinal);
            return _sent[text] = true;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
