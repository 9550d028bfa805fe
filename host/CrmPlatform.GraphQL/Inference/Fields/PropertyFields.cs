using System.Reflection;
using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.References;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Makes fields of properties.</summary>
internal sealed class PropertyFields(OutputTypes outputs, TypeSyntax syntax, Owners owners, RowColumns columns, ReferenceTargets references, Problems problems)
{
    /// <summary>The field; null when it has none, which was told or is left out.</summary>
    public FieldDefinition? Of(PropertyInfo property, TypeDraft draft)
    {
        var shape = TypeShape.Of(property);
        var member = MemberNames.Describe(property);
        if (typeof(Entity).IsAssignableFrom(draft.ClrType) && RowColumns.IsNavigation(property))
        {
            problems.Add(InferenceErrors.Navigation(member, draft.Owner, draft.Path));
            return null;
        }

        var idType = RowFields.IdTypeOf(property, draft);
        var isReference = ReferenceTargets.IsReference(shape);
        FieldResolver? resolver = Reader(property, shape, idType);
        resolver = isReference ? references.Load(resolver, shape, property) : resolver;
        var type = resolver is null ? null : TypeOf(property, shape, idType is not null, draft, member);
        return type is null ? null : new FieldDefinition(MemberNames.Of(property), type, [])
        {
            Resolver = draft.Type is InterfaceType ? null : resolver,
            Description = owners.Describe(property),
            DeprecationReason = property.Deprecation(),
            AppliedDirectives = property.Directives(),
            Member = member,
        };
    }

    private PropertyResolver Reader(PropertyInfo property, TypeShape shape, string? idType)
    {
        // What is computed may read any column.
        IReadOnlyList<string>? requires = columns.IsColumn(property) ? [property.Name] : null;
        if (idType is null)
        {
            return PropertyResolver.Late(() => PropertyAccess.Compile(property), requires);
        }

        var encode = OutputConversion.Of(shape, IdConversion.Writer(idType));
        return PropertyResolver.Late(() => Encoding(PropertyAccess.Compile(property), encode), requires);
    }

    private static Func<object, object?> Encoding(Func<object, object?> read, Func<object?, object?> encode) => o => encode(read(o));

    private GraphQLType? TypeOf(PropertyInfo property, TypeShape shape, bool isId, TypeDraft draft, string member)
    {
        if (property.OfProperty<GraphQLTypeAttribute>() is { } given)
        {
            return syntax.Read(given.Syntax, member, draft.Owner);
        }

        return isId ? IdType(shape) : outputs.Of(shape, draft.ClrType is null || draft.Path.Length == 0 ? $"{member} in '{draft.Owner}'" : $"{draft.Path} > {member}");
    }

    internal static GraphQLType IdType(TypeShape shape)
    {
        GraphQLType type = shape.Item is { } item ? new ListType(IdType(item)) : Scalars.ID;
        return shape.IsNullable ? type : new NonNullType(type);
    }
}
