using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Schemas;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm schema diff</c>.</summary>
internal static class SchemaDiffCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, [.. EndpointAddress.Options, "fail-on"], ["json"]);
        var failOn = arguments.Get("fail-on") is not { } text ? ChangeLevel.Breaking
            : Enum.TryParse<ChangeLevel>(text, ignoreCase: true, out var level) && level > ChangeLevel.Safe ? level
            : throw CommandLineErrors.BadValue("fail-on", text, "'breaking' or 'dangerous'");
        if (arguments.Files is not [var old, .. var rest] || rest.Count > 1)
        {
            throw CommandLineErrors.NothingNamed("the old schema and the new one: two files, or a file and the tenant's endpoint", "crm schema diff OLD NEW");
        }

        var before = ComparedSchema.Read(await ReadAsync(old, cancellation), old);
        var now = rest is [var file] ? ComparedSchema.Read(await ReadAsync(file, cancellation), file) : await AskAsync(arguments, cancellation);
        var changes = SchemaDiff.Compare(before, now);
        await output.WriteLineAsync(arguments.Has("json") ? Json(changes) : Text(changes));
        return changes.Any(c => c.Level >= failOn) ? ExitCodes.Refused : ExitCodes.Success;
    }

    private static async Task<ComparedSchema> AskAsync(Arguments arguments, CancellationToken cancellation)
    {
        var address = EndpointAddress.From(arguments);
        using var client = new GraphQLClient(address, dryRun: false);
        var data = await client.AskAsync(SchemaText.Query, new JsonObject(), "the question for its schema", cancellation);
        return ComparedSchema.Read(SchemaText.Print(data), address.Url.ToString());
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandLineErrors.FileNotReadable(file, exception);
        }
    }

    private static string Text(IReadOnlyList<SchemaChange> changes) => changes.Count == 0
        ? "The schemas are the same for clients."
        : string.Join('\n', changes.Select(c => $"{Name(c.Level),-9}  {c.Coordinate}  {c.Message}").Append(
            $"{changes.Count(c => c.Level == ChangeLevel.Breaking)} breaking, {changes.Count(c => c.Level == ChangeLevel.Dangerous)} dangerous, {changes.Count(c => c.Level == ChangeLevel.Safe)} safe"));

    private static string Json(IReadOnlyList<SchemaChange> changes) => new JsonArray(
        [.. changes.Select(c => new JsonObject { ["level"] = Name(c.Level), ["coordinate"] = c.Coordinate, ["message"] = c.Message })])
        .ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private static string Name(ChangeLevel level) => level.ToString().ToLowerInvariant();
}
