using System.Text.Json;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Administration;

/// <summary>Where a host is and the administrator's key that opens it.</summary>
internal sealed record HostAddress(Uri Url, string Key)
{
    public static readonly IReadOnlyList<string> Options = ["url", "key", "host-from"];

    /// <summary>Takes <c>--url</c> and <c>--key</c> (or the variable CRM_ADMIN_KEY), or the host's <c>demo.json</c>.</summary>
    public static HostAddress From(Arguments arguments)
    {
        var (url, key) = arguments.Get("host-from") is { } file ? ReadFile(file) : (null, null);
        url = arguments.Get("url") ?? url ?? throw CommandLineErrors.OptionMissing("url", "say where the host is, or name its demo.json with '--host-from'");
        key = arguments.Get("key") ?? key ?? Environment.GetEnvironmentVariable("CRM_ADMIN_KEY")
            ?? throw CommandLineErrors.OptionMissing("key", "give the administrator's key, set CRM_ADMIN_KEY, or name the host's demo.json with '--host-from'");
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new HostAddress(address, key)
            : throw CommandLineErrors.BadValue("url", url, "an http or https address such as 'http://127.0.0.1:5080'");
    }

    private static (string? Url, string? Key) ReadFile(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return (json.RootElement.GetProperty("url").GetString(), json.RootElement.GetProperty("administrator").GetString());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw CommandLineErrors.FileNotReadable(file, exception);
        }
    }
}
