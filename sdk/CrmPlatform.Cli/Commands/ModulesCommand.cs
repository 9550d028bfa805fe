using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.Cli.Administration;
using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Terminal;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm modules</c>: the packages of a host, and versions for many tenants at once.</summary>
internal static class ModulesCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, [.. HostAddress.Options, "ring", "tenant"], ["loaded"]);
        using var host = new AdminClient(HostAddress.From(arguments));
        switch (arguments.Files)
        {
            case [] when arguments.Has("loaded"):
                Table.Write(
                    output, ["MODULE", "VERSION", "STATE", "TENANTS", "HELD BY"],
                    JsonText.Rows(await host.GetAsync("versions", cancellation), "versions", "id", "version", "state", "tenants", "root"));
                return ExitCodes.Success;
            case []:
                Table.Write(
                    output, ["MODULE", "VERSION", "STATE", "TENANTS", "HASH", "REASON"],
                    JsonText.Rows(await host.GetAsync("packages", cancellation), "packages", "id", "version", "state", "tenants", "hash", "reason"));
                return ExitCodes.Success;
            case ["remove", var id, var version]:
                await host.DeleteAsync($"packages/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(version)}", cancellation);
                output.WriteLine($"{id} {version} is removed.");
                return ExitCodes.Success;
            case ["upgrade", var id, var version]:
                return Tell(await host.PostAsync($"modules/{Uri.EscapeDataString(id)}/upgrade", Body(arguments, version), cancellation), $"now on {id} {version}", output, errors);
            case ["rollback", var id]:
                return Tell(await host.PostAsync($"modules/{Uri.EscapeDataString(id)}/rollback", Body(arguments, null), cancellation), $"back on the version of {id} before", output, errors);
            default:
                throw CommandLineErrors.BadCommand("crm modules", "crm modules [--loaded], crm modules remove ID VERSION, crm modules upgrade ID VERSION, crm modules rollback ID");
        }
    }

    private static JsonObject Body(Arguments arguments, string? version)
    {
        var body = new JsonObject();
        if (version is not null)
        {
            body["version"] = version;
        }

        if (arguments.Get("ring") is { } ring)
        {
            body["ring"] = ring;
        }

        if (arguments.All("tenant") is { Count: > 0 } tenants)
        {
            body["tenants"] = new JsonArray([.. tenants.Select(t => JsonValue.Create(t))]);
        }

        return body;
    }

    private static int Tell(JsonElement answer, string now, TextWriter output, TextWriter errors)
    {
        output.WriteLine($"{now}: {(JsonText.Of(answer, "upgraded") is { Length: > 0 } tenants ? tenants : "no tenant")}.");
        var failed = JsonText.Rows(answer, "failed", "tenant", "reason");
        foreach (var failure in failed)
        {
            errors.WriteLine($"{failure[0]}: {failure[1]}");
        }

        return failed.Count == 0 ? ExitCodes.Success : ExitCodes.Refused;
    }
}
