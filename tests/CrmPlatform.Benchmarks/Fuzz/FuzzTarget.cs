using System.Text.Json;
using CrmPlatform.GraphQL;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Benchmarks.Fuzz;

/// <summary>Reads, prints, checks, plans and runs a document, and says when an answer is not what a client may get.</summary>
internal sealed class FuzzTarget
{
    private readonly IServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly RequestExecutor _executor = new(
        SchemaFromSdl.Build(PetSchema.Text, new SdlOptions { Resolver = Resolver, TypeResolver = _ => value => value as string }),
        new ExecutorOptions { OnUnexpectedError = error => throw new InvalidOperationException($"The engine failed: {error.Exception}") });

    public async Task<FuzzVerdict> AskAsync(string text, string variables)
    {
        if (!Reads(text))
        {
            return FuzzVerdict.Unreadable;
        }

        var request = new GraphQLRequest { Query = text, Variables = Variables(variables) };
        var verdict = FuzzVerdict.Refused;
        await foreach (var result in _executor.SubscribeAsync(request, _services, CancellationToken.None))
        {
            using (result)
            {
                Check(result);
                verdict = result.HasData ? FuzzVerdict.Ran : verdict;
            }
        }

        return verdict;
    }

    // What can be read is printed so that it reads back the same.
    private static bool Reads(string text)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(text);
        }
        catch (GraphQLException refused)
        {
            return refused.Errors.All(e => e.Locations.Count > 0) ? false : throw new InvalidOperationException("A syntax error has no place.");
        }

        var printed = SyntaxPrinter.Print(document);
        return SyntaxPrinter.Print(Parser.Parse(printed)) == printed ? true : throw new InvalidOperationException($"It is printed as something else: {printed}");
    }

    private static void Check(ExecutionResult result)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        result.WriteTo(output);
        using var answer = JsonDocument.Parse(output.WrittenMemory, new JsonDocumentOptions { MaxDepth = 1_000 });
        if (!result.HasData && !result.IsContinuation && result.Errors.Count == 0)
        {
            throw new InvalidOperationException("The answer has neither data nor errors.");
        }

        if (result.Errors.FirstOrDefault(e => e.Exception is not null || e.Code == "INTERNAL") is { } error)
        {
            throw new InvalidOperationException($"The engine failed: {error.Exception?.ToString() ?? error.Message}");
        }
    }

    private static JsonElement Variables(string variables)
    {
        try
        {
            return JsonElement.Parse(variables);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static FieldResolver? Resolver(string type, string field) => type == "Subscription" ? new FuzzEvents() : new FuzzResolver();
}
