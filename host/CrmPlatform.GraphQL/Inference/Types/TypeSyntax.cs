using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Types;

/// <summary>Finds the type that an annotation gives as text.</summary>
internal sealed class TypeSyntax(TypeRegistry registry, ScalarTypes scalars, Problems problems)
{
    /// <summary>The type; null when the text is no reference to a known type, which was told.</summary>
    public GraphQLType? Read(string text, string member, string owner)
    {
        try
        {
            return Of(Parser.ParseType(text));
        }
        catch (GraphQLException exception)
        {
            problems.Add(InferenceErrors.Syntax(text, member, owner, exception.Message.TrimEnd('.')));
            return null;
        }
    }

    private GraphQLType Of(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Of(nonNull.OfType)),
        ListTypeNode list => new ListType(Of(list.OfType)),
        NamedTypeNode named => Named(named.Name.Value),
        _ => throw new InvalidOperationException($"Unknown type node {node.GetType().Name}."),
    };

    private NamedType Named(string name) =>
        registry.Find(name) ?? scalars.Find(name) as NamedType
        ?? throw new GraphQLException(new GraphQLError($"there is no type '{name}'"));
}
