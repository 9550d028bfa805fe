using System.Text;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Tests.Support;

using Fields = Dictionary<string, object?>;

/// <summary>An executor of a schema text. Fields without resolver read the entry of their name of a dictionary.</summary>
internal sealed class TestServer(string sdl, Dictionary<string, FieldResolver> resolvers, ExecutorOptions options)
{
    public TestServer(string sdl, Dictionary<string, FieldResolver> resolvers)
        : this(sdl, resolvers, new ExecutorOptions())
    {
    }

    public RequestExecutor Executor { get; } = new(
        SchemaFromSdl.Build(sdl, new SdlOptions
        {
            Resolver = (type, field) => resolvers.GetValueOrDefault($"{type}.{field}") ?? new PropertyResolver(parent => ((Fields)parent).GetValueOrDefault(field)),
            Scalar = name => name == Scalars.Upload.Name ? Scalars.Upload : null,
            TypeResolver = _ => value => (value as Fields)?.GetValueOrDefault("__typename") as string,
        }),
        options);

    public IServiceProvider Services { get; init; } = new ServiceCollection().BuildServiceProvider();

    /// <summary>Runs a request and returns the whole answer.</summary>
    public Task<string> AskAsync(string query) => AskAsync(query, null, CancellationToken.None);

    /// <summary>Runs a request with variables and returns the whole answer.</summary>
    public Task<string> AskAsync(string query, object? variables) => AskAsync(query, variables, CancellationToken.None);

    public async Task<string> AskAsync(string query, object? variables, CancellationToken cancellation)
    {
        using var result = await Executor.ExecuteAsync(Request(query, variables), Services, cancellation);
        return Text(result);
    }

    public Task<List<string>> SubscribeAsync(string query, int most) => SubscribeAsync(query, null, most);

    public async Task<List<string>> SubscribeAsync(string query, object? variables, int most)
    {
        var answers = new List<string>();
        using var ending = new CancellationTokenSource();
        await foreach (var result in Executor.SubscribeAsync(Request(query, variables), Services, ending.Token))
        {
            answers.Add(Text(result));
            result.Dispose();
            if (answers.Count == most)
            {
                break;
            }
        }

        return answers;
    }

    public static GraphQLRequest Request(string query, object? variables)
        => new() { Query = query, Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables) };

    private static string Text(ExecutionResult result)
    {
        using var bytes = new Utf8Buffer(256);
        result.WriteTo(bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
