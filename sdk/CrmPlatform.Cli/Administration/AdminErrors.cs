using System.Text.Json;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Administration;

/// <summary>What can go wrong between the tool and the host's administration, in words.</summary>
internal static class AdminErrors
{
    public static CrmToolException NotReached(Uri url, Exception cause) =>
        Host($"CRM2401 The host at '{url}' could not be reached: {cause.Message} Check that it runs and that the address is right.");

    public static CrmToolException KeyRefused(Uri url) =>
        Host($"CRM2402 The host at '{url}' refused the key. Give an administrator's key with '--key' or CRM_ADMIN_KEY; a tenant's key is none.");

    public static CrmToolException NoAnswer(Uri url, int status) =>
        Host($"CRM2403 The host at '{url}' answered {status} and nothing that this tool understands. Check the address and the host's version.");

    /// <summary>The host's own words: every reason on a line of its own.</summary>
    public static CrmToolException Refused(JsonElement problem) => new(
        Reasons(problem) is { Count: > 0 } reasons ? string.Join('\n', reasons) : Text(problem, "detail") ?? Text(problem, "title") ?? "The host refused.", ExitCodes.Refused);

    private static IReadOnlyList<string?> Reasons(JsonElement problem) =>
        problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
            ? [.. errors.EnumerateArray().Select(e => Text(e, "message"))]
            : [];

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static CrmToolException Host(string message) => new(message, ExitCodes.Endpoint);
}
