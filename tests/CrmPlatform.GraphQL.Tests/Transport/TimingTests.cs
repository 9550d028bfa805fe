using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Transport;

public sealed class TimingTests
{
    private const string Ask = """{"query":"{ a }"}""";
    private readonly TestServer _server = new("type Query { a: Int }", new() { ["Query.a"] = new EachParent(_ => 1) });

    [Fact]
    public async Task Post_TimingsWanted_TellsEachPhaseAndOnlyWhatWasDone()
    {
        var call = new HttpCall(_server, new GraphQLHttpOptions { TellsTimings = _ => true });

        var (first, _) = await call.PostAsync(Ask);
        var (again, _) = await call.PostAsync(Ask);
        var (refused, _) = await call.PostAsync("""{"query":"{ nope }"}""");

        Assert.Matches(@"^parse;dur=[\d.]+, validate;dur=[\d.]+, plan;dur=[\d.]+, execute;dur=[\d.]+$", first.Headers["Server-Timing"].ToString());
        Assert.Matches(@"^plan;dur=[\d.]+, execute;dur=[\d.]+$", again.Headers["Server-Timing"].ToString());
        Assert.Matches(@"^parse;dur=[\d.]+, validate;dur=[\d.]+$", refused.Headers["Server-Timing"].ToString());
    }

    [Fact]
    public async Task Post_TimingsNotWanted_TellsNothing()
    {
        var (response, _) = await new HttpCall(_server).PostAsync(Ask);

        Assert.False(response.Headers.ContainsKey("Server-Timing"));
    }
}
