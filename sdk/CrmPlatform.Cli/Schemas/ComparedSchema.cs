using CrmPlatform.Cli.CommandLine;
using CrmPlatform.GraphQL;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.Cli.Schemas;

/// <summary>The definitions of a schema, by name.</summary>
internal sealed class ComparedSchema
{
    private readonly Dictionary<OperationKind, string> _roots = [];

    private ComparedSchema(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            Add(definition);
        }

        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            if (Types.ContainsKey(kind.ToString()))
            {
                _roots.TryAdd(kind, kind.ToString());
            }
        }
    }

    public Dictionary<string, ComparedType> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DirectiveDefinitionNode> Directives { get; } = new(StringComparer.Ordinal);

    /// <exception cref="CrmToolException">The text is no schema.</exception>
    public static ComparedSchema Read(string text, string source)
    {
        try
        {
            return new ComparedSchema(Parser.Parse(text, ParserLimits.Trusted));
        }
        catch (GraphQLException exception)
        {
            var place = exception.Errors[0].Locations is [var at, ..] ? $"line {at.Line}, column {at.Column}: " : "";
            throw CommandLineErrors.NoSchema(source, $"{place}{exception.Message}");
        }
    }

    /// <summary>The name of a root type; null when the schema has none.</summary>
    public string? Root(OperationKind kind) => _roots.GetValueOrDefault(kind);

    private void Add(DefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                schema.OperationTypes.ToList().ForEach(o => _roots[o.Kind] = o.Type.Name.Value);
                break;
            case DirectiveDefinitionNode directive:
                Directives[directive.Name.Value] = directive;
                break;
            case TypeDefinitionNode type:
                var name = type.Name.Value;
                var known = Types.TryGetValue(name, out var there) ? there : Types[name] = new ComparedType(name, KindOf(type));
                known.Add(type);
                break;
        }
    }

    private static string KindOf(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode => "type",
        InterfaceTypeDefinitionNode => "interface",
        InputObjectTypeDefinitionNode => "input",
        EnumTypeDefinitionNode => "enum",
        UnionTypeDefinitionNode => "union",
        _ => "scalar",
    };
}
