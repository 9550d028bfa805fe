using System.Text.Json;
using CrmPlatform.Cli.Administration;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm keys rotate</c>: exchanges the host's key, or a tenant's keys, for new ones while tenants are served.</summary>
internal static class KeysCommand
{
    private const string Rewrap = "rewrap";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, [.. HostAddress.Options, "tenant"], [Rewrap]);
        if (arguments.Files is not ["rotate"])
        {
            throw CommandLineErrors.BadCommand("crm keys", "crm keys rotate [--rewrap], or crm keys rotate --tenant ID");
        }

        using var host = new AdminClient(HostAddress.From(arguments));
        if (arguments.Get("tenant") is { } tenant)
        {
            var answer = await host.PostAsync($"tenants/{Uri.EscapeDataString(tenant)}/keys/rotate", [], cancellation);
            output.WriteLine($"{tenant} has new keys; {JsonText.Of(answer, "rewrapped")} keys of persons were wrapped anew. The former keys stay, for what they sealed.");
            return ExitCodes.Success;
        }

        var tenants = (await host.PostAsync(arguments.Has(Rewrap) ? "keys/rotate?rewrap" : "keys/rotate", [], cancellation)).EnumerateArray().ToList();
        var failures = tenants.Select(t => t.GetProperty("failure")).Where(f => f.ValueKind == JsonValueKind.String).Select(f => f.GetString()).ToList();
        output.WriteLine($"{tenants.Sum(t => t.GetProperty("rewrapped").GetInt32())} keys of {tenants.Count} tenants are wrapped by the host's newest key. Keep a copy of host.key apart from the backups: its former lines open older ones.");
        failures.ForEach(errors.WriteLine);
        return failures.Count == 0 ? ExitCodes.Success : ExitCodes.Refused;
    }
}
