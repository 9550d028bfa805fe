using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.Cli.Administration;
using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Terminal;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm tenant</c>: the modules of one tenant.</summary>
internal static class TenantCommand
{
    private static readonly string[] Actions = ["enable", "disable", "suspend", "upgrade", "rollback", "finish", "archive", "purge"];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, [.. HostAddress.Options, .. TenantEntry.Options], ["dry-run"]);
        using var host = new AdminClient(HostAddress.From(arguments));
        switch (arguments.Files)
        {
            case [] or ["list"]:
                Table.Write(output, ["TENANT", "RING", "MODULES"], Tenants(await host.GetAsync("tenants", cancellation)));
                return ExitCodes.Success;
            case ["show", var tenant]:
                Show(await host.GetAsync($"tenants/{Uri.EscapeDataString(tenant)}", cancellation), output);
                return ExitCodes.Success;
            case ["lock", var tenant]:
                output.WriteLine(JsonText.Indented(await host.GetAsync($"tenants/{Uri.EscapeDataString(tenant)}/lock", cancellation)));
                return ExitCodes.Success;
            case [("suspend" or "resume") and var change, var tenant]:
                Show(await host.PostAsync($"tenants/{Uri.EscapeDataString(tenant)}/{change}", [], cancellation), output);
                return ExitCodes.Success;
            case ["ring", var tenant, var ring]:
                Show(await host.PutAsync($"tenants/{Uri.EscapeDataString(tenant)}/ring", new JsonObject { ["ring"] = ring }, cancellation), output);
                return ExitCodes.Success;
            case ["create", var tenant, .. var modules]:
                return await TenantEntry.CreateAsync(host, tenant, modules, arguments, output, cancellation);
            case ["invite", var tenant, var name]:
                return await TenantEntry.InviteAsync(host, tenant, name, arguments, output, cancellation);
            case ["key", var tenant, .. { Count: <= 1 } name]:
                return await TenantEntry.AddKeyAsync(host, tenant, name, output, cancellation);
            case [var action, var tenant, var module] when Actions.Contains(action):
                return Tell(await ActAsync(host, tenant, module, Body(action, null, arguments), cancellation), module, tenant, output);
            case [("enable" or "upgrade") and var action, var tenant, var module, var version]:
                return Tell(await ActAsync(host, tenant, module, Body(action, version, arguments), cancellation), module, tenant, output);
            default:
                throw CommandLineErrors.BadCommand("crm tenant", "crm tenant show|lock|suspend|resume TENANT, crm tenant create TENANT MODULE..., crm tenant invite TENANT NAME, crm tenant key TENANT [NAME], crm tenant ring TENANT RING, or crm tenant enable|disable|suspend|upgrade|rollback|finish|archive|purge TENANT MODULE [VERSION] [--dry-run]");
        }
    }

    private static Task<JsonElement> ActAsync(AdminClient host, string tenant, string module, JsonObject body, CancellationToken cancellation) =>
        host.PostAsync($"tenants/{Uri.EscapeDataString(tenant)}/modules/{Uri.EscapeDataString(module)}", body, cancellation);

    private static JsonObject Body(string action, string? version, Arguments arguments)
    {
        var body = new JsonObject { ["action"] = action };
        if (version is not null)
        {
            body["version"] = version;
        }

        if (arguments.Has("dry-run"))
        {
            body["dryRun"] = true;
        }

        return body;
    }

    private static IReadOnlyList<IReadOnlyList<string>> Tenants(JsonElement answer) =>
        answer.TryGetProperty("tenants", out var tenants)
            ? [.. tenants.EnumerateArray().Select(t => (IReadOnlyList<string>)[JsonText.Of(t, "id"), JsonText.Of(t, "ring"), string.Join(", ", JsonText.Rows(t, "modules", "id", "version").Select(m => string.Join(' ', m)))])]
            : [];

    private static void Show(JsonElement tenant, TextWriter output)
    {
        output.WriteLine($"{JsonText.Of(tenant, "id")}, {JsonText.Of(tenant, "state")}, ring {JsonText.Of(tenant, "ring")}, composition {JsonText.Of(tenant, "composition")}");
        Table.Write(
            output, ["MODULE", "VERSION", "STATE", "BEFORE", "STEP", "REASON"],
            JsonText.Rows(tenant, "modules", "id", "version", "state", "previousVersion", "step", "reason"));
    }

    private static int Tell(JsonElement answer, string module, string tenant, TextWriter output)
    {
        output.WriteLine($"{module} {JsonText.Of(answer, "version")} is {JsonText.Of(answer, "state")} for {tenant}.");
        if (answer.TryGetProperty("steps", out var steps))
        {
            foreach (var step in steps.EnumerateArray())
            {
                output.WriteLine($"- {step}");
            }
        }

        return ExitCodes.Success;
    }
}
