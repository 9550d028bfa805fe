using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Reference;

/// <summary>The harness's reference/schema.graphql with resolvers.</summary>
internal static class ReferenceSchema
{
    private static readonly Dictionary<string, FieldResolver> Resolvers = new(
        [.. UserFields.All, .. ContentFields.All, .. EchoFields.All, .. QueryFields.All, .. MutationFields.All, .. SubscriptionFields.All]);

    private static readonly Dictionary<string, Type> Types = new()
    {
        ["User"] = typeof(User),
        ["Post"] = typeof(Post),
        ["Comment"] = typeof(Comment),
    };

    public static Schema Load(string path) => SchemaFromSdl.Build(File.ReadAllText(path), new SdlOptions
    {
        Resolver = (type, field) => Resolvers.GetValueOrDefault($"{type}.{field}") ?? PropertyOf(type, field),
        RuntimeType = Types.GetValueOrDefault,
    });

    private static PropertyResolver? PropertyOf(string type, string field)
        => Types.GetValueOrDefault(type)?.GetProperty($"{char.ToUpperInvariant(field[0])}{field[1..]}") is { } property
            ? new PropertyResolver(Resolving.Properties.Reader(property))
            : null;
}
