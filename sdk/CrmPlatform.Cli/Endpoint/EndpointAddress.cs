using System.Text.Json;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Endpoint;

/// <summary>Where a tenant's endpoint is and the key that opens it.</summary>
internal sealed record EndpointAddress(Uri Url, string Key)
{
    public static readonly IReadOnlyList<string> Options = ["url", "key", "tenant-from", "tenant"];

    /// <summary>Takes <c>--url</c> and <c>--key</c> (or the variable CRM_KEY), or a file such as the host's <c>demo.json</c>.</summary>
    public static EndpointAddress From(Arguments arguments)
    {
        var (url, key) = arguments.Get("tenant-from") is { } file ? ReadFile(file, arguments.Get("tenant")) : (null, null);
        url = arguments.Get("url") ?? url ?? throw CommandLineErrors.OptionMissing("url", "say where the host is, or name its demo.json with '--tenant-from'");
        key = arguments.Get("key") ?? key ?? Environment.GetEnvironmentVariable("CRM_KEY")
            ?? throw CommandLineErrors.OptionMissing("key", "give the tenant's key, set CRM_KEY, or name the host's demo.json with '--tenant-from'");
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new EndpointAddress(address.AbsolutePath == "/" ? new Uri(address, "/graphql") : address, key)
            : throw CommandLineErrors.BadValue("url", url, "an http or https address such as 'http://127.0.0.1:5080'");
    }

    private static (string Url, string Key) ReadFile(string file, string? tenant)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var tenants = json.RootElement.GetProperty("tenants").EnumerateArray()
                .ToDictionary(t => t.GetProperty("id").GetString()!, t => t.GetProperty("key").GetString()!);
            var id = tenant ?? tenants.Keys.First();
            return tenants.TryGetValue(id, out var key)
                ? (json.RootElement.GetProperty("url").GetString()!, key)
                : throw CommandLineErrors.BadValue("tenant", id, $"one of those in '{file}': {string.Join(", ", tenants.Keys)}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw CommandLineErrors.FileNotReadable(file, exception);
        }
    }
}
