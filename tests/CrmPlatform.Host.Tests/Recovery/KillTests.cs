using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CrmPlatform.Host.Tests.Support;
using CrmPlatform.Runtime.Database;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Host.Tests.Recovery;

public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 8;
    private static readonly int Kills = TestSize.Of("CRM_KILLS", 5);

    // Others of that folder hang when they are loaded.
    private static readonly string[] Modules = ["test.good-neighbour", "test.listener"];
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Kill_AtRandomPointsOfApiLoad_LosesNothingAndLeavesNothingByHalf(string provider)
    {
        var (seed, load, ready, work) = (Random.Shared.Next(), new RemarkLoad(Clients), new List<double>(), new List<double>());
        var random = new Random(seed);
        var settings = Settings(provider);
        for (var kill = 0; kill < Kills; kill++)
        {
            var clock = Stopwatch.StartNew();
            await using var host = await HostProcess.StartAsync(_data, settings);
            ready.Add(clock.Elapsed.TotalSeconds);
            work.Add(host.ProcessorTime.TotalSeconds);
            await MustHoldAsync(host, load);

            var running = load.RunAsync(host, kill.ToString(CultureInfo.InvariantCulture));
            await Task.Delay(random.Next(20, 1_000));
            await host.KillAsync();
            await running;
        }

        await using var last = await HostProcess.StartAsync(_data, settings);
        await MustHoldAsync(last, load);
        await last.WaitAsync(async () => await CountAsync(last, "echoes") == 2 * load.Sent.Count);
        Assert.Equal(load.Sent.Order(StringComparer.Ordinal), (await TextsAsync(last)).Order(StringComparer.Ordinal));
        await last.KillAsync();
        await CheckIntegrityAsync(provider);
        output.WriteLine($"{provider}: {Kills} kills (seed {seed}), {load.Sent.Count} mutations, 0 lost, 0 by half; ready after {ready.Average():0.0} s on average, {ready.Max():0.0} s at most, with {work.Average():0.0} s and {work.Max():0.0} s of a processor.");
    }

    // What was answered is there; what was not is there once when it is sent again under its key.
    private static async Task MustHoldAsync(HostProcess host, RemarkLoad load)
    {
        Assert.InRange(await CountAsync(host, "remarks"), load.Acknowledged, load.Sent.Count);
        foreach (var text in load.Open)
        {
            await host.WaitAsync(() => load.TrySendAsync(host, text));
        }

        Assert.Equal(load.Sent.Count, await CountAsync(host, "remarks"));
    }

    private static async Task<int> CountAsync(HostProcess host, string list) =>
        JsonDocument.Parse(await host.AskAsync("demo", $"{{ {list} {{ totalCount }} }}")).RootElement.GetProperty("data").GetProperty(list).GetProperty("totalCount").GetInt32();

    private static async Task<List<string>> TextsAsync(HostProcess host)
    {
        var (texts, after) = (new List<string>(), "null");
        while (after is not null)
        {
            var answer = JsonDocument.Parse(await host.AskAsync("demo", $"{{ remarks(first: 200, after: {after}) {{ nodes {{ text }} pageInfo {{ endCursor hasNextPage }} }} }}"));
            var page = answer.RootElement.GetProperty("data").GetProperty("remarks");
            texts.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("text").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetRawText() : null;
        }

        return texts;
    }

    private async Task CheckIntegrityAsync(string provider)
    {
        // PostgreSQL was not killed: its files are not what this is about.
        foreach (var file in Directory.GetFiles(_data.Path, "*.db", SearchOption.AllDirectories))
        {
            Assert.Equal("sqlite", provider);
            using var providers = new DatabaseProviders();
            var placement = new DatabasePlacement(provider, Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file));
            await using var connection = providers.Get(provider).CreateUnpooledConnection(providers.Get(provider).ConnectionString(placement));
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", await command.ExecuteScalarAsync());
        }
    }

    private static string[] Settings(string provider) =>
    [
        $"--Crm:ModulesPath={string.Join(Path.PathSeparator, Modules.Select(m => Path.Combine(Repository.TestPlugins, m)))}",
        "--Crm:Demo:Tenants:0:Modules:0=test.good-neighbour",
        "--Crm:Demo:Tenants:0:Modules:1=test.listener",
        .. provider == "postgresql"
            ? (string[])["--Crm:Provider=postgresql", $"--Crm:ConnectionString={PostgreSqlServer.Shared.ConnectionString}", $"--Crm:DatabasePrefix=kill_{Environment.ProcessId}_"]
            : [],
    ];
}
