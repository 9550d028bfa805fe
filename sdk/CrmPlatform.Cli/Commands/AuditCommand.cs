using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.Cli.Administration;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm audit</c>: whether a tenant's audit stands as it was written, and how it ends now.</summary>
internal static class AuditCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, [.. HostAddress.Options, "tenant", "digest"], []);
        using var host = new AdminClient(HostAddress.From(arguments));
        var tenant = arguments.Get("tenant") ?? throw CommandLineErrors.OptionMissing("tenant", "say whose audit");
        switch (arguments.Files)
        {
            case ["verify"]:
                var body = new JsonObject { ["digests"] = arguments.Get("digest") is { } file ? Read(file) : new JsonArray() };
                return Tell(await host.PostAsync($"tenants/{Uri.EscapeDataString(tenant)}/audit/verify", body, cancellation), tenant, output, errors);
            case ["digest"]:
                output.WriteLine(await host.PostAsync($"tenants/{Uri.EscapeDataString(tenant)}/audit/digest", [], cancellation));
                return ExitCodes.Success;
            default:
                throw CommandLineErrors.BadCommand("crm audit", "crm audit verify --tenant ID [--digest FILE], or crm audit digest --tenant ID");
        }
    }

    // A line for each digest, as 'crm audit digest' prints them and the host keeps them.
    private static JsonArray Read(string file)
    {
        try
        {
            return new JsonArray([.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw CommandLineErrors.FileNotReadable(file, exception);
        }
    }

    private static int Tell(JsonElement answer, string tenant, TextWriter output, TextWriter errors)
    {
        var faults = answer.GetProperty("faults").EnumerateArray().Select(f => f.GetString()).ToList();
        output.WriteLine($"{JsonText.Of(answer, "entries")} entries of {tenant} checked and compared with {JsonText.Of(answer, "digests")} digests: {(faults.Count == 0 ? "all stand as they were written" : $"{faults.Count} faults")}.");
        faults.ForEach(errors.WriteLine);
        return faults.Count == 0 ? ExitCodes.Success : ExitCodes.Refused;
    }
}
