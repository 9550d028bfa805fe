using System.Text.Json.Nodes;
using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Endpoint;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm schema</c>.</summary>
internal static class SchemaCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, [.. EndpointAddress.Options, "output"], []);
        using var client = new GraphQLClient(EndpointAddress.From(arguments), dryRun: false);
        var data = await client.AskAsync(SchemaText.Query, new JsonObject(), "the question for its schema", cancellation);
        var text = SchemaText.Print(data);
        if (arguments.Get("output") is { } file)
        {
            await File.WriteAllTextAsync(file, text, cancellation);
        }
        else
        {
            await output.WriteAsync(text);
        }

        return ExitCodes.Success;
    }
}
