using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Transport.Streams;

public sealed class StreamLimitTests
{
    private static readonly TestServer Server = new("type Query { a: Int }", []);

    [Fact]
    public async Task Reserve_MoreThanAllowed_Is429ForThatOwnerOnly()
    {
        await using var client = await StartAsync(new EventStreamOptions { Owner = StreamClient.Options.Owner, MaxStreams = 1 });
        await client.ReserveAsync();

        using var second = await client.SendAsync(HttpMethod.Put, "", null, null);
        client.Owner = "somebody else";

        Assert.Equal(429, (int)second.StatusCode);
        await client.ReserveAsync();
    }

    [Fact]
    public async Task Ask_MoreThanAllowed_Is429()
    {
        await using var client = await StartAsync(new EventStreamOptions { Owner = StreamClient.Options.Owner, MaxOperations = 1 });
        var token = await client.ReserveAsync();

        var first = await client.AskAsync(token, "{ a }", "1");
        var second = await client.AskAsync(token, "{ a }", "2");

        Assert.Equal((202, 429), (first.Status, second.Status));
    }

    [Fact]
    public async Task Open_ReservationTooOld_Is404()
    {
        var clock = new TurnedClock();
        await using var client = await StartAsync(new EventStreamOptions { Owner = StreamClient.Options.Owner, Clock = clock, MaxStreams = 1 });
        var token = await client.ReserveAsync();
        await client.AskAsync(token, "{ a }", "waits");

        clock.Turn(TimeSpan.FromSeconds(31));

        using var opened = await client.SendAsync(HttpMethod.Get, "", token, null);
        Assert.Equal(404, (int)opened.StatusCode);
        await client.ReserveAsync();
    }

    [Fact]
    public async Task Put_StreamsNotServed_Is405()
    {
        var (response, _) = await new HttpCall(Server).SendAsync(request => request.Method = "PUT");

        Assert.Equal((405, "GET, POST"), (response.StatusCode, response.Headers.Allow.ToString()));
    }

    private static Task<StreamClient> StartAsync(EventStreamOptions options) => StreamClient.StartAsync(Server, options, TimeSpan.FromSeconds(12));

    private sealed class TurnedClock : TimeProvider
    {
        private long _turned;

        public void Turn(TimeSpan time) => _turned += time.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _turned;
    }
}
