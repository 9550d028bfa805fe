using System.Collections.Concurrent;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Tests.Security.Access;

/// <summary>A module works with its caller's rights, unless it may ask for the platform's and says why.</summary>
public sealed class SystemModeTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly CollectingLog _log = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Query_ModuleWithTheCapability_IsAnsweredForThePlatformAndNoted()
    {
        await using var runtime = await StartAsync("test.elevated");
        var caller = new TestTenant(runtime, "one").As("anna", []);

        Assert.Contains("AUTH_NOT_AUTHORIZED", await caller.QueryAsync("{ remarksAggregate { count } }"), StringComparison.Ordinal);
        Assert.Contains("is not for this caller", await caller.QueryAsync("{ countAsCaller }"), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"countAsPlatform":0}}""", await caller.QueryAsync("""{ countAsPlatform(reason: "For the yearly report.") }"""));
        Assert.Contains(_log.Lines, l => l.Contains("Module test.elevated asks with Elevated.RemarkCount for the platform in tenant one, on behalf of anna: For the yearly report.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_AfterThePlatformWasAsked_IsTheCallersAgain()
    {
        await using var runtime = await StartAsync("test.elevated");

        var answer = await new TestTenant(runtime, "one").As("anna", []).QueryAsync("{ countBothWays }");

        Assert.Contains("0: 'Query.remarksAggregate' is not for this caller.", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test.unelevated", "For the yearly report.", "Module 'test.unelevated' may not ask for the platform: it lacks the capability 'system-mode'. Write Capabilities = [\\\"system-mode\\\"] in [CrmModule].")]
    [InlineData("test.elevated", "", "The value cannot be an empty string or composed entirely of whitespace. (Parameter 'reason')")]
    [InlineData("test.elevated", " ", "The value cannot be an empty string or composed entirely of whitespace. (Parameter 'reason')")]
    public async Task Query_WithoutCapabilityOrReason_IsRefusedEveryTime(string module, string reason, string message)
    {
        await using var runtime = await StartAsync(module);
        var tenant = new TestTenant(runtime, "one");

        for (var attempt = 0; attempt < 10; attempt++)
        {
            var answer = await tenant.As($"anna{attempt}", attempt % 2 == 0 ? [] : ["administrator"]).QueryAsync($$"""{ countAsPlatform(reason: "{{reason}}") }""");

            Assert.Contains(message, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\"countAsPlatform\":0", answer, StringComparison.Ordinal);
        }
    }

    private async Task<CrmRuntime> StartAsync(string module)
    {
        var runtime = await CrmRuntime.StartAsync(
            new CrmOptions
            {
                ModulePaths = [TestPlugins.Of("test.good-neighbour"), TestPlugins.Of(module)],
                DataPath = _data.Path,
                DeliverEvents = false,
                RunJobs = false,
                TellExceptions = true,
            },
            new TestClock(),
            _log,
            CancellationToken.None);
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", module], CancellationToken.None);
        return runtime;
    }

    private sealed class CollectingLog : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception));
    }
}
