using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CrmPlatform.Host.Tests.Support;

/// <summary>The host as a process of its own, on a free port.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private JsonDocument? _demo;

    private HostProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; } = new();

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>How long processors have worked for it: what it needs, however much else the machine does.</summary>
    public TimeSpan ProcessorTime => _process.TotalProcessorTime;

    public static async Task<HostProcess> StartAsync(DataFolder data, params string[] arguments)
    {
        var demo = Path.Combine(data.Path, "demo.json");
        var before = File.Exists(demo) ? File.GetLastWriteTimeUtc(demo) : default;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "CrmPlatform.Host.dll"), "--urls", "http://127.0.0.1:0", "--data", data.Path, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var host = new HostProcess(Process.Start(start)!);
        await host.WaitAsync(() => Task.FromResult(File.Exists(demo) && File.GetLastWriteTimeUtc(demo) > before));
        host._demo = JsonDocument.Parse(await File.ReadAllBytesAsync(demo));
        host.Client.BaseAddress = new Uri(host._demo.RootElement.GetProperty("url").GetString()!);
        await host.WaitAsync(async () => (await host.Client.GetAsync("/health/ready")).IsSuccessStatusCode);
        return host;
    }

    public string KeyOf(string tenant) => _demo!.RootElement.GetProperty("tenants").EnumerateArray()
        .Single(t => t.GetProperty("id").GetString() == tenant).GetProperty("key").GetString()!;

    public Task<string> AskAsync(string tenant, string query, params (string Name, string Value)[] headers) => AskWithKeyAsync(KeyOf(tenant), query, headers);

    public async Task<string> AskWithKeyAsync(string key, string query, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task WaitAsync(Func<Task<bool>> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!await holds())
        {
            if (_process.HasExited || clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The host did not get there. It said:\n{Output}");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Kills the process as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        Client.Dispose();
        _demo?.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
