using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Sdk.Testing;

/// <summary>What one schema has beyond another.</summary>
internal static class SchemaAddition
{
    /// <summary>The types and fields of <paramref name="with"/> that <paramref name="without"/> has not, by name.</summary>
    /// <remarks>So a module's snapshot holds the module's own GraphQL, and stays the same when another module changes.</remarks>
    public static string Of(string with, string without)
    {
        var known = Types(without).ToDictionary(t => t.Name.Value);
        return Print(Types(with)
            .Select(t => known.TryGetValue(t.Name.Value, out var before) ? Addition(t, before) : t)
            .OfType<TypeDefinitionNode>());
    }

    /// <summary>The schema without the types and root fields of the platform itself, which every tenant has.</summary>
    public static string OfModules(Schema schema)
    {
        var platforms = schema.Types.Where(t => t.Owner == PlatformDbContext.ModuleId).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var fields = new[] { schema.Query, schema.Mutation, schema.Subscription }.OfType<ObjectType>()
            .SelectMany(t => t.Fields.Where(f => f.Owner == PlatformDbContext.ModuleId).Select(f => (t.Name, f.Name)))
            .ToHashSet();
        return Print(Types(SchemaPrinter.Print(schema))
            .Where(t => !platforms.Contains(t.Name.Value))
            .Select(t => t switch
            {
                ObjectTypeDefinitionNode o => Without(o, fields),
                UnionTypeDefinitionNode u => Without(u, platforms),
                _ => t,
            })
            .OfType<TypeDefinitionNode>());
    }

    /// <summary>The same types in the order of <see cref="Of"/>, in which a template cannot know its records' names.</summary>
    public static string Ordered(string schema) => Print(Types(schema));

    private static string Print(IEnumerable<TypeDefinitionNode> types) =>
        string.Join('\n', types.OrderBy(t => t.Name.Value, StringComparer.Ordinal).Select(t => $"{SyntaxPrinter.Print(t).Trim()}\n"));

    private static IEnumerable<TypeDefinitionNode> Types(string schema) =>
        schema.Length == 0 ? [] : Parser.Parse(schema, ParserLimits.Trusted).Definitions.OfType<TypeDefinitionNode>();

    private static ObjectTypeDefinitionNode? Without(ObjectTypeDefinitionNode type, HashSet<(string Type, string Field)> fields)
    {
        var kept = type.Fields.Where(f => !fields.Contains((type.Name.Value, f.Name.Value))).ToList();
        return kept.Count == type.Fields.Count ? type
            : kept.Count == 0 ? null
            : new ObjectTypeDefinitionNode(type.Description, type.Name, type.Interfaces, type.Directives, kept, type.IsExtension, type.Start);
    }

    private static UnionTypeDefinitionNode? Without(UnionTypeDefinitionNode type, HashSet<string> members)
    {
        var kept = type.Members.Where(t => !members.Contains(t.Name.Value)).ToList();
        return kept.Count == 0 ? null : new UnionTypeDefinitionNode(type.Description, type.Name, type.Directives, kept, type.IsExtension, type.Start);
    }

    private static TypeDefinitionNode? Addition(TypeDefinitionNode type, TypeDefinitionNode before)
    {
        switch (type, before)
        {
            case (ObjectTypeDefinitionNode now, ObjectTypeDefinitionNode then):
                var names = then.Fields.Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
                var fields = now.Fields.Where(f => !names.Contains(f.Name.Value)).ToList();
                return fields.Count == 0 ? null : new ObjectTypeDefinitionNode(null, now.Name, [], [], fields, isExtension: true, now.Start);
            case (InputObjectTypeDefinitionNode now, InputObjectTypeDefinitionNode then):
                names = then.Fields.Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
                var inputs = now.Fields.Where(f => !names.Contains(f.Name.Value)).ToList();
                return inputs.Count == 0 ? null : new InputObjectTypeDefinitionNode(null, now.Name, [], inputs, isExtension: true, now.Start);
            default:
                return null;
        }
    }
}
