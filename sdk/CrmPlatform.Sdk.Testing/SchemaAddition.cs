using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.Sdk.Testing;

/// <summary>What one schema has beyond another.</summary>
internal static class SchemaAddition
{
    /// <summary>The types and fields of <paramref name="with"/> that <paramref name="without"/> has not, by name.</summary>
    /// <remarks>So a module's snapshot holds the module's own GraphQL, and stays the same when another module changes.</remarks>
    public static string Of(string with, string without)
    {
        var known = Types(without).ToDictionary(t => t.Name.Value);
        var added = Types(with)
            .Select(t => known.TryGetValue(t.Name.Value, out var before) ? Addition(t, before) : t)
            .OfType<TypeDefinitionNode>()
            .OrderBy(t => t.Name.Value, StringComparer.Ordinal);
        return string.Join('\n', added.Select(t => $"{SyntaxPrinter.Print(t).Trim()}\n"));
    }

    private static IEnumerable<TypeDefinitionNode> Types(string schema) =>
        schema.Length == 0 ? [] : Parser.Parse(schema).Definitions.OfType<TypeDefinitionNode>();

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
