using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Starts and follows the counter's jobs in a tenant.</summary>
internal sealed class Counting(CrmRuntime runtime, TestTenant tenant)
{
    public const string Module = "test.counter";
    private const string State = "{ state done total message errorCode error startedBy }";

    public TestTenant Tenant => tenant;

    public Counting(CrmRuntime runtime, string tenant)
        : this(runtime, new TestTenant(runtime, tenant))
    {
    }

    public Counting As(string caller, params string[] roles) => new(runtime, tenant.As(caller, roles));

    public async Task<string> StartAsync(string mutation, string input) =>
        (await tenant.AskAsync($$"""mutation { {{mutation}}(input: { {{input}} }) { job { id state } errors { message } } }""", null))
            .GetProperty(mutation).GetProperty("job").GetProperty("id").GetString()!;

    public Task<string> CountAsync(string input) => StartAsync("startCounting", input);

    public Task HoldAsync(bool on) => tenant.AskAsync($$"""mutation { holdCounters(input: { on: {{(on ? "true" : "false")}} }) { errors { message } } }""", null);

    public Task<string> CancelAsync(string job) => tenant.QueryAsync("mutation($id: ID!) { cancelJob(input: { id: $id }) { job { state } errors { code message } } }", new { id = job });

    public async Task<string> JobAsync(string job) => (await tenant.AskAsync("query($id: ID!) { job(id: $id) " + State + " }", new { id = job })).GetProperty("job").ToString();

    public async Task<string> StateAsync(string job) => (await tenant.AskAsync("query($id: ID!) { job(id: $id) { state } }", new { id = job })).GetProperty("job").GetProperty("state").GetString()!;

    public async Task<IReadOnlyList<int>> NumbersAsync() =>
        [.. (await tenant.AskAsync("{ numbers(first: 50, order: [{ value: ASC }]) { nodes { value } } }", null)).GetProperty("numbers").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("value").GetInt32())];

    public Task<DateTime?> RunDueAsync() => runtime.RunDueJobsAsync(tenant.Id, CancellationToken.None);

    /// <summary>Begins to run what is due, and comes back when the job holds.</summary>
    public async Task<Task> RunUntilHeldAsync(string job, int at)
    {
        var run = RunDueAsync();
        while ((await JobAsync(job)) is var state && !state.Contains($"\"done\":{at}", StringComparison.Ordinal) && !run.IsCompleted)
        {
            await Task.Yield();
        }

        return run;
    }
}
