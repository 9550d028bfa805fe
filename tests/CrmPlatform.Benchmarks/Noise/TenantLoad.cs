using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace CrmPlatform.Benchmarks.Noise;

/// <summary>Asks one tenant the same question again and again.</summary>
internal sealed class TenantLoad(Uri url, string key, string query)
{
    /// <summary>Asks from several connections at once.</summary>
    /// <param name="connections">How many.</param>
    /// <param name="time">How long.</param>
    /// <param name="pause">How long each waits after an answer.</param>
    public async Task<LoadFigures> RunAsync(int connections, TimeSpan time, TimeSpan pause)
    {
        var (times, failures) = (new ConcurrentBag<double>(), 0);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            // A connection of its own, as another client has.
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = url };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            while (clock.Elapsed < time)
            {
                var start = Stopwatch.GetTimestamp();
                if (!await TryAskAsync(client))
                {
                    Interlocked.Increment(ref failures);
                }

                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                await Task.Delay(pause);
            }
        })));
        return new LoadFigures([.. times.Order()], failures);
    }

    private async Task<bool> TryAskAsync(HttpClient client)
    {
        try
        {
            using var response = await client.PostAsJsonAsync("/graphql", new { query });
            return response.IsSuccessStatusCode && !(await response.Content.ReadAsStringAsync()).Contains("\"errors\":[{", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
