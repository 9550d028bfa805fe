using System.IO.Compression;
using System.Text.Json;
using CrmPlatform.Cli.Administration;

namespace CrmPlatform.Cli.Backups;

/// <summary>Fetches copies of tenants and of the catalog from a host that goes on serving.</summary>
internal sealed class BackupRun(AdminClient host, string folder)
{
    private const string Tenants = "tenants";
    private const string Catalog = "catalog";

    /// <summary>Fetches the tenants, and the catalog when all are wanted.</summary>
    /// <param name="only">The tenant; null for all and the catalog.</param>
    /// <param name="cancellation">Ends the work; the backup is then not finished.</param>
    public async Task<BackupManifest> RunAsync(string? only, CancellationToken cancellation)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw BackupErrors.NotEmpty(folder);
        }

        CreateFolder(folder);
        CreateFolder(Path.Combine(folder, Tenants));

        var (madeAt, files) = (DateTime.UtcNow, new List<BackupFile>());
        foreach (var tenant in only is null ? await ListAsync(cancellation) : [only])
        {
            files.Add(await FetchAsync($"tenants/{Uri.EscapeDataString(tenant)}/backup", $"{Tenants}/{tenant}.zip", tenant, cancellation));
        }

        // Last: a tenant that is created meanwhile is in the catalog without a copy, and not the other way round.
        if (only is null)
        {
            files.Add(await FetchAsync("catalog/backup", Catalog, null, cancellation));
        }

        var manifest = new BackupManifest(BackupManifest.CurrentFormat, madeAt, files);
        manifest.Write(folder);
        return manifest;
    }

    // All of the tenants' data is in it: for nobody else's eyes.
    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) =>
        [.. (await host.GetAsync("tenants", cancellation)).GetProperty("tenants").EnumerateArray().Select(t => t.GetProperty("id").GetString()!)];

    private async Task<BackupFile> FetchAsync(string address, string name, string? tenant, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, name);
        await host.DownloadAsync(address, path, cancellation);
        return new BackupFile(name, tenant, new FileInfo(path).Length, BackupManifest.HashOf(path), tenant is null ? new Dictionary<string, string?>() : Modules(path));
    }

    private static IReadOnlyDictionary<string, string?> Modules(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var text = archive.GetEntry("tenant.json")!.Open();
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("modules").EnumerateArray().ToDictionary(m => m.GetProperty("id").GetString()!, m => m.GetProperty("version").GetString());
    }
}
