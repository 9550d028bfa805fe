using System.Globalization;
using System.Text.Json;

namespace CrmPlatform.Benchmarks.Noise;

/// <summary>Measures, on a host that runs, how long a quiet tenant waits alone and beside one that floods the host.</summary>
internal static class NoiseCommand
{
    private const double MostTimes = 2;

    public static async Task<int> RunAsync(string[] options, TextWriter output)
    {
        if (Value(options, "--host-from") is not { } file)
        {
            output.WriteLine("Name the host's demo.json with --host-from FILE.");
            return 2;
        }

        var seconds = int.Parse(Value(options, "--seconds") ?? "20", CultureInfo.InvariantCulture);
        var connections = int.Parse(Value(options, "--connections") ?? "64", CultureInfo.InvariantCulture);
        using var demo = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
        var (url, keys) = (new Uri(demo.RootElement.GetProperty("url").GetString()!), demo.RootElement.GetProperty("tenants").EnumerateArray()
            .ToDictionary(t => t.GetProperty("id").GetString()!, t => t.GetProperty("key").GetString()!));
        var quiet = new TenantLoad(url, keys["lite"], "{ customers(first: 3) { totalCount nodes { name } } }");
        var noisy = new TenantLoad(
            url, keys["demo"], "{ customers(first: 20) { nodes { name communications(first: 10) { nodes { subject } } orders(first: 10) { nodes { number lines { sku quantity } } } tickets(first: 5) { nodes { subject } } } } }");

        await quiet.RunAsync(1, TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(20));
        await noisy.RunAsync(4, TimeSpan.FromSeconds(3), TimeSpan.Zero);
        var alone = await quiet.RunAsync(1, TimeSpan.FromSeconds(seconds), TimeSpan.FromMilliseconds(20));
        var flood = noisy.RunAsync(connections, TimeSpan.FromSeconds(seconds + 2), TimeSpan.Zero);
        await Task.Delay(TimeSpan.FromSeconds(1));
        var beside = await quiet.RunAsync(1, TimeSpan.FromSeconds(seconds), TimeSpan.FromMilliseconds(20));
        var flooded = await flood;

        output.WriteLine($"quiet tenant alone:          {alone}");
        output.WriteLine($"quiet tenant beside {connections,3}:     {beside}");
        output.WriteLine($"noisy tenant, {connections,3} at once:   {flooded}");
        var times = beside.Percentile99 / alone.Percentile99;
        output.WriteLine($"p99 of the quiet tenant: {times:0.00} times, {beside.Failures} failures.");
        return times <= MostTimes && beside.Failures == 0 ? 0 : 1;
    }

    private static string? Value(string[] options, string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
}
