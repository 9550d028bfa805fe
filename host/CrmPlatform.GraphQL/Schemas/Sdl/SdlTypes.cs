using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Sdl;

/// <summary>Makes types of definitions: first all of them empty, then their members, which may refer to any of them.</summary>
internal sealed class SdlTypes
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly SdlDefinitions _definitions;
    private readonly SdlOptions _options;
    private readonly SchemaProblems _problems;

    public SdlTypes(SdlDefinitions definitions, SdlOptions options, SchemaProblems problems)
    {
        _definitions = definitions;
        _options = options;
        _problems = problems;
        foreach (var definition in definitions.Types)
        {
            var type = Create(definition);
            _types.Add(type.Name, type);
            All.Add(type);
        }

        foreach (var scalar in Scalars.Specified)
        {
            _types.TryAdd(scalar.Name, scalar);
        }

        foreach (var definition in definitions.Types)
        {
            Complete(definition);
        }
    }

    /// <summary>The types that the document defines, in its order.</summary>
    public List<NamedType> All { get; } = [];

    /// <summary>The root type of a kind of operation, or null for none.</summary>
    public ObjectType? Root(OperationKind kind)
    {
        if (_definitions.RootName(kind, _problems) is not { } name)
        {
            return null;
        }

        if (_types.GetValueOrDefault(name) is ObjectType type)
        {
            return type;
        }

        var operation = kind.ToString().ToLowerInvariant();
        _problems.Add(_types.ContainsKey(name) ? SdlErrors.RootNotAnObject(name, operation) : SdlErrors.UnknownType(name, operation));
        return null;
    }

    public DirectiveDefinition Directive(DirectiveDefinitionNode node) => new(
        node.Name.Value,
        node.Locations.Aggregate(DirectiveLocations.None, (all, location) => all | DirectiveLocationNaming.Parse(location.Value)),
        InputValues(node.Arguments, "@" + node.Name.Value))
    {
        Description = node.Description?.Value,
        IsRepeatable = node.IsRepeatable,
        LocationNames = [.. node.Locations.Select(l => l.Value)],
    };

    private NamedType Create(TypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        var description = definition.Description?.Value;
        var directives = _definitions.PartsOf(definition).SelectMany(p => p.Directives).ToList();
        return definition switch
        {
            ScalarTypeDefinitionNode => _options.Scalar(name) ?? new SdlScalar(name)
            {
                Description = description, AppliedDirectives = directives, SpecifiedBy = SdlDirectives.Text(directives, "specifiedBy", "url", null),
            },
            ObjectTypeDefinitionNode => new ObjectType(name) { Description = description, AppliedDirectives = directives, RuntimeType = _options.RuntimeType(name) },
            InterfaceTypeDefinitionNode => new InterfaceType(name) { Description = description, AppliedDirectives = directives, ResolveType = _options.TypeResolver(name) },
            UnionTypeDefinitionNode => new UnionType(name) { Description = description, AppliedDirectives = directives, ResolveType = _options.TypeResolver(name) },
            EnumTypeDefinitionNode e => new EnumType(name, [.. _definitions.PartsOf(e).SelectMany(p => p.Values).Select(EnumValue)])
            {
                Description = description, AppliedDirectives = directives,
            },
            _ => new InputObjectType(name) { Description = description, AppliedDirectives = directives, IsOneOf = directives.Any(d => d.Name.Value == "oneOf") },
        };
    }

    private static EnumValueDefinition EnumValue(EnumValueDefinitionNode node) => new(node.Name.Value, node.Name.Value)
    {
        Description = node.Description?.Value,
        AppliedDirectives = node.Directives,
        DeprecationReason = SdlDirectives.DeprecationReason(node.Directives),
    };

    private void Complete(TypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        switch (definition)
        {
            case FieldedTypeDefinitionNode fielded:
                var interfaces = _definitions.PartsOf(fielded).SelectMany(p => p.Interfaces).Select(i => Interface(i, name)).OfType<InterfaceType>();
                ((FieldedType)_types[name]).Complete([.. _definitions.PartsOf(fielded).SelectMany(p => p.Fields).Select(f => Field(f, name)).OfType<FieldDefinition>()], [.. interfaces]);
                break;
            case UnionTypeDefinitionNode union:
                ((UnionType)_types[name]).Complete([.. _definitions.PartsOf(union).SelectMany(p => p.Members).Select(m => Member(m, name)).OfType<ObjectType>()]);
                break;
            case InputObjectTypeDefinitionNode input:
                ((InputObjectType)_types[name]).Complete(InputValues([.. _definitions.PartsOf(input).SelectMany(p => p.Fields)], name));
                break;
        }
    }

    private FieldDefinition? Field(FieldDefinitionNode node, string type)
    {
        var place = $"{type}.{node.Name.Value}";
        return Type(node.Type, place) is not { } fieldType ? null : new FieldDefinition(node.Name.Value, fieldType, InputValues(node.Arguments, place))
        {
            Description = node.Description?.Value,
            AppliedDirectives = node.Directives,
            DeprecationReason = SdlDirectives.DeprecationReason(node.Directives),
            Resolver = _options.Resolver(type, node.Name.Value),
        };
    }

    private List<InputValueDefinition> InputValues(IReadOnlyList<InputValueDefinitionNode> nodes, string owner)
    {
        var values = new List<InputValueDefinition>(nodes.Count);
        foreach (var node in nodes)
        {
            if (Type(node.Type, $"{owner}.{node.Name.Value}") is { } type)
            {
                values.Add(new InputValueDefinition(node.Name.Value, type)
                {
                    DefaultValue = node.DefaultValue,
                    Description = node.Description?.Value,
                    AppliedDirectives = node.Directives,
                    DeprecationReason = SdlDirectives.DeprecationReason(node.Directives),
                });
            }
        }

        return values;
    }

    private InterfaceType? Interface(NamedTypeNode node, string type)
    {
        var found = Type(node, type);
        if (found is not (null or InterfaceType))
        {
            _problems.Add(SdlErrors.NotAnInterface(node.Name.Value, type));
        }

        return found as InterfaceType;
    }

    private ObjectType? Member(NamedTypeNode node, string union)
    {
        var found = Type(node, union);
        if (found is not (null or ObjectType))
        {
            _problems.Add(SdlErrors.NotAnObject(node.Name.Value, union));
        }

        return found as ObjectType;
    }

    private GraphQLType? Type(TypeNode node, string place)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull:
                return Type(nonNull.OfType, place) is { } inner ? new NonNullType(inner) : null;
            case ListTypeNode list:
                return Type(list.OfType, place) is { } item ? new ListType(item) : null;
            default:
                var name = ((NamedTypeNode)node).Name.Value;
                if (_types.TryGetValue(name, out var type))
                {
                    return type;
                }

                _problems.Add(SdlErrors.UnknownType(name, place));
                return null;
        }
    }
}
