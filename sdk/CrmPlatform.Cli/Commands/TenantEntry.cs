using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.Cli.Administration;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm tenant create</c>, <c>invite</c> and <c>key</c>: lets the first people and programs into a tenant.</summary>
internal static class TenantEntry
{
    public static readonly IReadOnlyList<string> Options = ["administrator", "email"];

    public static async Task<int> CreateAsync(
        AdminClient host, string tenant, IReadOnlyList<string> modules, Arguments arguments, TextWriter output, CancellationToken cancellation)
    {
        var body = new JsonObject { ["id"] = tenant, ["modules"] = new JsonArray([.. modules.Select(m => JsonValue.Create(m))]) };
        var answer = await host.PostAsync("tenants", With(body, arguments.Get("administrator"), arguments), cancellation);
        output.WriteLine($"Tenant {tenant} is created.");
        return Tell(answer, output);
    }

    public static async Task<int> InviteAsync(AdminClient host, string tenant, string name, Arguments arguments, TextWriter output, CancellationToken cancellation) =>
        Tell(await host.PostAsync($"tenants/{Uri.EscapeDataString(tenant)}/invitations", With([], name, arguments), cancellation), output);

    public static async Task<int> AddKeyAsync(AdminClient host, string tenant, IReadOnlyList<string> name, TextWriter output, CancellationToken cancellation)
    {
        var body = name is [var one] ? new JsonObject { ["name"] = one } : [];
        var answer = await host.PostAsync($"tenants/{Uri.EscapeDataString(tenant)}/keys", body, cancellation);
        output.WriteLine($"A key of an administrator of {tenant}, told once, until {JsonText.Of(answer, "expiresAt")}:");
        output.WriteLine(JsonText.Of(answer, "key"));
        return ExitCodes.Success;
    }

    private static JsonObject With(JsonObject body, string? name, Arguments arguments)
    {
        (body["name"], body["email"]) = (name, arguments.Get("email"));
        return body;
    }

    private static int Tell(JsonElement answer, TextWriter output)
    {
        output.WriteLine($"The invitation of its administrator '{JsonText.Of(answer, "name")}', told once, until {JsonText.Of(answer, "expiresAt")}:");
        output.WriteLine(JsonText.Of(answer, "invitation"));
        output.WriteLine("Send it with a password of 12 characters or more to POST /auth/invitations/accept: {\"invitation\": ..., \"password\": ...}");
        return ExitCodes.Success;
    }
}
