using System.Collections.Concurrent;
using System.Diagnostics;
using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Events;

public sealed class TraceTests
{
    [Fact]
    public async Task Deliver_EventOfATracedRequest_RunsEachHandlerInItsTrace()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "CrmPlatform.Work",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await TestRuntime.HostAsync(KeyedRemarks.Module, "test.listener");
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        await host.Tenant("a").AskAsync("mutation($id: ID!) { addRemark(input: { customerId: $id, text: \"Hello\" }) { remark { text } } }", new { id = Sdk.GraphQL.NodeId.Encode("Customer", Guid.CreateVersion7()) });
        request.Stop();
        Activity.Current = null;

        await host.Tenant("a").DrainEventsAsync();

        var mine = spans.Where(s => s.TraceId == request.TraceId).Select(s => (string?)s.GetTagItem("crm.work")).Order(StringComparer.Ordinal);
        Assert.Equal(["test.listener RemarkListener.HearAsync", "test.listener RemarkListener.Overhear"], mine);
    }
}
