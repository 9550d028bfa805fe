using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CrmPlatform.Data.Tests.Support;

/// <summary>The real host in a process of its own, with one empty tenant that has all modules.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly string _folder;
    private readonly StringBuilder _log = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(2) };

    private HostProcess(Process process, string folder)
    {
        (_process, _folder) = (process, folder);
        process.OutputDataReceived += (_, line) => Log(line.Data);
        process.ErrorDataReceived += (_, line) => Log(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The file that tells the tool where the tenant is.</summary>
    public string TenantFile => Path.Combine(_folder, "demo.json");

    /// <summary>The most memory that the host has had.</summary>
    public long PeakBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts a host on SQLite, or on the server of a connection string.</summary>
    public static async Task<HostProcess> StartAsync(string provider, string? connectionString)
    {
        var folder = Directory.CreateTempSubdirectory("crm-data-").FullName;
        var start = BuiltProgram.Start("CrmPlatform.Host", "CrmPlatform.Host.dll", "--urls", "http://127.0.0.1:0", "--data", folder);
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["Crm__Provider"] = provider;
        start.Environment["Crm__ConnectionString"] = connectionString;
        start.Environment["Crm__Demo__Query"] = "{ customers { totalCount } }";
        start.Environment["Crm__Demo__Tenants__0__Id"] = "import";
        start.Environment["Crm__Demo__Tenants__0__HasSample"] = "false";
        foreach (var (index, module) in new[] { "crm.customers", "crm.sales", "crm.marketing", "crm.service", "crm.delivery" }.Index())
        {
            start.Environment[$"Crm__Demo__Tenants__0__Modules__{index}"] = module;
        }

        var host = new HostProcess(new Process { StartInfo = start }, folder);
        try
        {
            await host.WaitUntilReadyAsync();
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>The data of an answer.</summary>
    public Task<JsonElement> AskAsync(string query) => AskAsync(query, null);

    /// <summary>The data of an answer to a question with variables.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables)
    {
        using var response = await _http.PostAsJsonAsync("graphql", new { query, variables });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"The endpoint answered with errors: {errors}")
            : answer.GetProperty("data");
    }

    public void Dispose()
    {
        _http.Dispose();
        if (!_process.HasExited)
        {
            using var end = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            end.WaitForExit();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(30)))
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync()
    {
        var clock = Stopwatch.StartNew();
        while (!File.Exists(TenantFile) || !await IsReadyAsync())
        {
            if (_process.HasExited || clock.Elapsed > ReadyWithin)
            {
                throw new InvalidOperationException($"The host was not ready within {ReadyWithin}. It wrote:\n{Written()}");
            }

            await Task.Delay(200);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        if (_http.BaseAddress is null)
        {
            var file = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllBytesAsync(TenantFile));
            _http.BaseAddress = new Uri(file.GetProperty("url").GetString()!);
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", file.GetProperty("tenants")[0].GetProperty("key").GetString());
        }

        using var response = await _http.GetAsync("health/ready");
        return response.IsSuccessStatusCode;
    }

    private void Log(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }

    private string Written()
    {
        lock (_log)
        {
            return _log.ToString();
        }
    }
}
