using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Cli.Tests.Support;

/// <summary>A real HTTP endpoint that speaks as much GraphQL as an import asks of it, and remembers what it was asked.</summary>
internal sealed partial class FakeEndpoint : IAsyncDisposable
{
    public const string Key = "the-key";

    private readonly WebApplication _app;

    private FakeEndpoint(WebApplication app) => _app = app;

    /// <summary>The address, such as http://127.0.0.1:40123.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>The mutations that were run, in order: name and input.</summary>
    public ConcurrentQueue<(string Mutation, JsonObject Input)> Mutations { get; } = new();

    /// <summary>The documents that were sent, in order, without those of introspection.</summary>
    public ConcurrentQueue<string> Documents { get; } = new();

    /// <summary>How many keys were looked up.</summary>
    public int LookedUp { get; private set; }

    public bool SawDryRun { get; private set; }

    /// <summary>After so many documents the endpoint is down.</summary>
    public int DownAfter { get; set; } = int.MaxValue;

    /// <summary>Customers that a lookup finds: name and id.</summary>
    public Dictionary<string, string> Customers { get; } = [];

    /// <summary>What a mutation answers; a thrown exception is an error of the field.</summary>
    public Func<string, JsonObject, JsonObject> Answer { get; set; } = (_, _) => new JsonObject { ["errors"] = null };

    public static async Task<FakeEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var endpoint = new FakeEndpoint(builder.Build());
        endpoint._app.MapPost("/graphql", endpoint.AnswerAsync);
        await endpoint._app.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            context.Response.StatusCode = 401;
            return;
        }

        if (Documents.Count >= DownAfter)
        {
            context.Response.StatusCode = 503;
            await context.Response.WriteAsync("down");
            return;
        }

        var request = (await JsonNode.ParseAsync(context.Request.Body))!;
        var document = (string)request["query"]!;
        SawDryRun |= context.Request.Headers["Crm-Dry-Run"] == "1";
        var answer = document.StartsWith("query Schema", StringComparison.Ordinal) ? new JsonObject { ["data"] = FakeSchema.Introspection() } : Run(document, request["variables"]!);
        await context.Response.WriteAsJsonAsync(answer);
    }

    private JsonObject Run(string document, JsonNode variables)
    {
        Documents.Enqueue(document);
        if (document.StartsWith("query Lookup", StringComparison.Ordinal))
        {
            var keys = variables["where"]!["name"]!["in"]!.AsArray().Select(k => (string)k!).ToList();
            LookedUp += keys.Count;
            var nodes = keys.Where(Customers.ContainsKey).Select(k => new JsonObject { ["key"] = k, ["value"] = Customers[k] }).ToArray();
            return new JsonObject { ["data"] = new JsonObject { ["rows"] = new JsonObject { ["nodes"] = new JsonArray(nodes) } } };
        }

        // One variable that cannot be read refuses the whole document, as the specification has it.
        if (variables.AsObject().Any(v => v.Value!.ToJsonString().Contains("unreadable", StringComparison.Ordinal)))
        {
            return new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["message"] = "The variable cannot be read." }) };
        }

        var (data, errors) = (new JsonObject(), new JsonArray());
        foreach (Match field in MutationField().Matches(document))
        {
            var (alias, name, input) = (field.Groups[1].Value, field.Groups[2].Value, variables[field.Groups[3].Value]!.AsObject());
            Mutations.Enqueue((name, input));
            try
            {
                data[alias] = Answer(name, input);
            }
            catch (InvalidOperationException exception)
            {
                // The payload is non-null: its error takes the whole answer with it.
                errors.Add(new JsonObject { ["message"] = exception.Message, ["path"] = new JsonArray(alias) });
                return new JsonObject { ["data"] = null, ["errors"] = errors };
            }
        }

        return new JsonObject { ["data"] = data };
    }

    [GeneratedRegex(@"(r\d+): (\w+)\(input: \$(\w+)\)")]
    private static partial Regex MutationField();
}
