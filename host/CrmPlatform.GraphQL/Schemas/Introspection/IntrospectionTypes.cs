using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Introspection;

/// <summary>The types by which a schema describes itself. spec: sec-Schema-Introspection</summary>
/// <remarks>Their objects are the parts of the type system. A schema has its own, since a type does not know its schema.</remarks>
internal sealed class IntrospectionTypes
{
    private readonly ObjectType _type = new("__Type") { Description = "A type: a named one, a list or a non-null type." };
    private readonly ObjectType _field = new("__Field") { Description = "A field of an object or interface." };
    private readonly ObjectType _inputValue = new("__InputValue") { Description = "An argument, or a field of an input object." };
    private readonly ObjectType _enumValue = new("__EnumValue") { Description = "A value of an enumeration." };
    private readonly ObjectType _directive = new("__Directive") { Description = "A directive that the server knows." };
    private readonly EnumType _typeKind = IntrospectionEnums.TypeKind();
    private readonly EnumType _location = IntrospectionEnums.DirectiveLocation();
    private Schema? _schema;

    public IntrospectionTypes()
    {
        Schema.Complete(
            [
                Field<Schema>("description", Scalars.String, s => s.Description),
                Field<Schema>("types", AllOf(_type), s => s.Types),
                Field<Schema>("queryType", new NonNullType(_type), s => s.Query),
                Field<Schema>("mutationType", _type, s => s.Mutation),
                Field<Schema>("subscriptionType", _type, s => s.Subscription),
                Field<Schema>("directives", AllOf(_directive), s => s.Directives),
            ],
            []);
        _type.Complete(
            [
                Field<GraphQLType>("kind", new NonNullType(_typeKind), IntrospectionEnums.KindOf),
                Field<GraphQLType>("name", Scalars.String, t => (t as NamedType)?.Name),
                Field<GraphQLType>("description", Scalars.String, t => (t as NamedType)?.Description),
                Field<GraphQLType>("specifiedByURL", Scalars.String, t => (t as ScalarType)?.SpecifiedBy),
                Filtered<GraphQLType>("fields", SomeOf(_field), (t, all) => (t as FieldedType)?.Fields.Where(f => all || f.DeprecationReason is null)),
                Field<GraphQLType>("interfaces", SomeOf(_type), t => (t as FieldedType)?.Interfaces),
                Field<GraphQLType>("possibleTypes", SomeOf(_type), t => t is InterfaceType or UnionType ? _schema!.PossibleTypes((CompositeType)t) : null),
                Filtered<GraphQLType>("enumValues", SomeOf(_enumValue), (t, all) => (t as EnumType)?.Values.Where(v => all || v.DeprecationReason is null)),
                Filtered<GraphQLType>("inputFields", SomeOf(_inputValue), (t, all) => (t as InputObjectType)?.Fields.Where(f => all || f.DeprecationReason is null)),
                Field<GraphQLType>("ofType", _type, t => t is NonNullType nonNull ? nonNull.OfType : (t as ListType)?.OfType),
                Field<GraphQLType>("isOneOf", Scalars.Boolean, t => (t as InputObjectType)?.IsOneOf),
            ],
            []);
        _field.Complete(
            [
                Field<FieldDefinition>("name", new NonNullType(Scalars.String), f => f.Name),
                Field<FieldDefinition>("description", Scalars.String, f => f.Description),
                Filtered<FieldDefinition>("args", AllOf(_inputValue), (f, all) => f.Arguments.Where(a => all || a.DeprecationReason is null)),
                Field<FieldDefinition>("type", new NonNullType(_type), f => f.Type),
                Field<FieldDefinition>("isDeprecated", new NonNullType(Scalars.Boolean), f => f.DeprecationReason is not null),
                Field<FieldDefinition>("deprecationReason", Scalars.String, f => f.DeprecationReason),
            ],
            []);
        _inputValue.Complete(
            [
                Field<InputValueDefinition>("name", new NonNullType(Scalars.String), v => v.Name),
                Field<InputValueDefinition>("description", Scalars.String, v => v.Description),
                Field<InputValueDefinition>("type", new NonNullType(_type), v => v.Type),
                Field<InputValueDefinition>("defaultValue", Scalars.String, DefaultValueText.Of),
                Field<InputValueDefinition>("isDeprecated", new NonNullType(Scalars.Boolean), v => v.DeprecationReason is not null),
                Field<InputValueDefinition>("deprecationReason", Scalars.String, v => v.DeprecationReason),
            ],
            []);
        _enumValue.Complete(
            [
                Field<EnumValueDefinition>("name", new NonNullType(Scalars.String), v => v.Name),
                Field<EnumValueDefinition>("description", Scalars.String, v => v.Description),
                Field<EnumValueDefinition>("isDeprecated", new NonNullType(Scalars.Boolean), v => v.DeprecationReason is not null),
                Field<EnumValueDefinition>("deprecationReason", Scalars.String, v => v.DeprecationReason),
            ],
            []);
        _directive.Complete(
            [
                Field<DirectiveDefinition>("name", new NonNullType(Scalars.String), d => d.Name),
                Field<DirectiveDefinition>("description", Scalars.String, d => d.Description),
                Field<DirectiveDefinition>("isRepeatable", new NonNullType(Scalars.Boolean), d => d.IsRepeatable),
                Field<DirectiveDefinition>("locations", AllOf(_location), d => d.LocationNames),
                Filtered<DirectiveDefinition>("args", AllOf(_inputValue), (d, all) => d.Arguments.Where(a => all || a.DeprecationReason is null)),
            ],
            []);
        MetaFields =
        [
            new FieldDefinition("__schema", new NonNullType(Schema), [])
            {
                Description = "The schema of this server.",
                Resolver = new PropertyResolver(_ => _schema),
            },
            new FieldDefinition("__type", _type, [new InputValueDefinition("name", new NonNullType(Scalars.String))])
            {
                Description = "A type by its name.",
                Resolver = new IntrospectionResolver((_, arguments) => _schema!.FindType((string)arguments["name"]!)),
            },
        ];
    }

    /// <summary>The type of the schema itself, which refers to the others.</summary>
    public ObjectType Schema { get; } = new("__Schema") { Description = "What the server can do: types, directives and the types of operations." };

    /// <summary>The fields <c>__schema</c> and <c>__type</c>.</summary>
    public IReadOnlyList<FieldDefinition> MetaFields { get; }

    /// <summary>Says which schema they describe, once.</summary>
    public void Use(Schema schema) => _schema = schema;

    public bool Contains(NamedType type) =>
        type == Schema || type == _type || type == _field || type == _inputValue || type == _enumValue || type == _directive || type == _typeKind || type == _location;

    private static NonNullType AllOf(GraphQLType type) => new(SomeOf(type));

    private static ListType SomeOf(GraphQLType type) => new(new NonNullType(type));

    private static FieldDefinition Field<T>(string name, GraphQLType type, Func<T, object?> read) =>
        new(name, type, []) { Resolver = new PropertyResolver(part => read((T)part)) };

    // Deprecated parts are told only to those who ask for them.
    private static FieldDefinition Filtered<T>(string name, GraphQLType type, Func<T, bool, IEnumerable<object>?> read) =>
        new(
            name,
            type,
            [new InputValueDefinition("includeDeprecated", new NonNullType(Scalars.Boolean)) { DefaultValue = new BooleanValueNode(false, -1) }])
        {
            Resolver = new IntrospectionResolver((part, arguments) => read((T)part, arguments["includeDeprecated"] is true)?.ToList()),
        };
}
