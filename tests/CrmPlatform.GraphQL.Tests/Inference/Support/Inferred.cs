using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Inference.Support;

/// <summary>Infers small schemas of types of a test.</summary>
internal static class Inferred
{
    public static Schema Schema(params Type[] types) => new SchemaInference([ShopGraph.Source("test", types)], new InferenceOptions()).Infer();

    /// <summary>One type of the schema as text, without its description.</summary>
    public static string Sdl(string type, params Type[] types)
    {
        var lines = SchemaPrinter.Print(Schema(types)).Split('\n').SkipWhile(l => !IsDefinitionOf(l, type)).ToList();
        return string.Join('\n', lines.Take(lines.IndexOf("}") + 1));
    }

    /// <summary>What is said when the owners' types do not make a schema.</summary>
    public static IReadOnlyList<string> Errors(params InferenceSource[] sources) =>
        [.. Assert.Throws<GraphQLException>(() => new SchemaInference(sources, new InferenceOptions()).Infer()).Errors.Select(e => e.Message)];

    /// <summary>The same, where each root field must say who may ask it.</summary>
    public static IReadOnlyList<string> ErrorsOfRules(params InferenceSource[] sources) =>
        [.. Assert.Throws<GraphQLException>(() => new SchemaInference(sources, new InferenceOptions { RootFieldsNeedRules = true }).Infer()).Errors.Select(e => e.Message)];

    private static bool IsDefinitionOf(string line, string type) =>
        line.Split(' ', '(') is ["type" or "input" or "enum" or "interface" or "union", var name, ..] && name == type;
}
