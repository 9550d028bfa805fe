using System.Diagnostics;
using System.Security.Cryptography;
using CrmPlatform.GraphQL.Tests.Support;

namespace CrmPlatform.GraphQL.Tests.Execution;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Execute_SomebodyListens_TellsKindNameAndHashButNoText()
    {
        var spans = new List<Activity>();
        using var test = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "CrmPlatform.GraphQL",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                // Other tests run at the same time.
                if (span.TraceId == test.TraceId)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var server = new TestServer("type Query { a: Int }", new() { ["Query.a"] = new EachParent(_ => throw new InvalidOperationException()) });

        await server.AskAsync("query Home { a }");

        var span = Assert.Single(spans);
        Assert.Equal("query", span.DisplayName);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("Home", span.GetTagItem("graphql.operation.name"));
        Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData("query Home { a }"u8))}", span.GetTagItem("graphql.document.hash"));
        Assert.DoesNotContain(span.Tags, tag => tag.Value?.Contains('{') ?? false);
    }
}
