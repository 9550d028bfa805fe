using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Federation;

/// <summary>Turns a schema into the text that a gateway's schema is composed of: directives stand in it, the specification's own types do not.</summary>
internal sealed class SubgraphDocument(Schema schema, IReadOnlyList<DirectiveNode> schemaDirectives)
{
    public string Print() => string.Join("\n\n", Definitions().Select(SyntaxPrinter.Print)) + "\n";

    private IEnumerable<DefinitionNode> Definitions()
    {
        yield return SchemaDefinition();
        foreach (var directive in schema.Directives.Where(d => SpecifiedDirectives.All.All(s => s.Name != d.Name) && !FederationDirectives.IsOne(d.Name) && !IncrementalDirectives.IsOne(d.Name)))
        {
            yield return new DirectiveDefinitionNode(
                Text(directive.Description), Name(directive.Name), [.. directive.Arguments.Select(InputValue)], directive.IsRepeatable, [.. directive.LocationNames.Select(Name)], -1);
        }

        foreach (var type in schema.Types.Where(IsDefined))
        {
            if (Definition(type) is { } definition)
            {
                yield return definition;
            }
        }
    }

    // The root types have their usual names nearly always: then only the links are to be said.
    private SchemaDefinitionNode SchemaDefinition()
    {
        var roots = new List<OperationTypeDefinitionNode>();
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            if (schema.RootType(kind) is { } root)
            {
                roots.Add(new(kind, new NamedTypeNode(Name(root.Name), -1), -1));
            }
        }

        return roots.TrueForAll(r => r.Type.Name.Value == r.Kind.ToString())
            ? new(null, schemaDirectives, [], isExtension: true, -1)
            : new(Text(schema.Description), schemaDirectives, roots, isExtension: false, -1);
    }

    private static bool IsDefined(NamedType type) =>
        !type.Name.StartsWith("__", StringComparison.Ordinal)
        && !FederationNames.IsType(type.Name)
        && !(type is ScalarType && Scalars.Specified.Any(s => s.Name == type.Name));

    private TypeDefinitionNode? Definition(NamedType type)
    {
        var (description, name) = (Text(type.Description), Name(type.Name));
        var directives = type.AppliedDirectives.Where(d => d.Name.Value is not ("specifiedBy" or "oneOf")).ToList();
        switch (type)
        {
            case ScalarType scalar:
                return new ScalarTypeDefinitionNode(
                    description, name, scalar.SpecifiedBy is { } url ? [.. directives, FederationDirectives.Of("specifiedBy", "url", url)] : directives, isExtension: false, -1);
            case ObjectType:
                var fields = Fields((FieldedType)type);
                return fields.Count == 0 ? null : new ObjectTypeDefinitionNode(description, name, Interfaces((FieldedType)type), directives, fields, isExtension: false, -1);
            case InterfaceType contract:
                return new InterfaceTypeDefinitionNode(description, name, Interfaces(contract), directives, Fields(contract), isExtension: false, -1);
            case UnionType union:
                return new UnionTypeDefinitionNode(description, name, directives, [.. union.Members.Select(m => new NamedTypeNode(Name(m.Name), -1))], isExtension: false, -1);
            case EnumType enumeration:
                var values = enumeration.Values.Select(v => new EnumValueDefinitionNode(Text(v.Description), Name(v.Name), Directives(v.AppliedDirectives, v.DeprecationReason), -1));
                return new EnumTypeDefinitionNode(description, name, directives, [.. values], isExtension: false, -1);
            default:
                var input = (InputObjectType)type;
                return new InputObjectTypeDefinitionNode(
                    description, name, input.IsOneOf ? [.. directives, FederationDirectives.Of("oneOf")] : directives, [.. input.Fields.Select(InputValue)], isExtension: false, -1);
        }
    }

    private List<FieldDefinitionNode> Fields(FieldedType type) =>
    [
        .. type.Fields.Where(f => !ReferenceEquals(type, schema.Query) || !FederationNames.IsField(f.Name)).Select(f => new FieldDefinitionNode(
            Text(f.Description), Name(f.Name), [.. f.Arguments.Select(InputValue)], Reference(f.Type), Directives(f.AppliedDirectives, f.DeprecationReason), -1)),
    ];

    private static IReadOnlyList<NamedTypeNode> Interfaces(FieldedType type) => [.. type.Interfaces.Select(i => new NamedTypeNode(Name(i.Name), -1))];

    private static InputValueDefinitionNode InputValue(InputValueDefinition value) => new(
        Text(value.Description), Name(value.Name), Reference(value.Type), value.DefaultValue, Directives(value.AppliedDirectives, value.DeprecationReason), -1);

    private static IReadOnlyList<DirectiveNode> Directives(IReadOnlyList<DirectiveNode> applied, string? deprecation) => deprecation is null || applied.Any(d => d.Name.Value == "deprecated")
        ? applied
        : [.. applied, FederationDirectives.Of("deprecated", "reason", deprecation)];

    private static TypeNode Reference(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(Reference(nonNull.OfType), -1),
        ListType list => new ListTypeNode(Reference(list.OfType), -1),
        _ => new NamedTypeNode(Name(type.Named.Name), -1),
    };

    private static StringValueNode? Text(string? description) => description is null ? null : new(description, StringPrinter.CanBeBlock(description), -1);

    private static NameNode Name(string name) => new(name, -1);
}
