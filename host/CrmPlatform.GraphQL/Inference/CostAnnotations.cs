using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>Tells what fields cost that say nothing themselves: a statement or a wait is worth ten objects.</summary>
internal static class CostAnnotations
{
    private const int Awaited = 10;

    public static void Apply(TypeDraft draft)
    {
        foreach (var field in draft.Fields.Where(f => IsAwaited(f.Resolver) && f.AppliedDirectives.All(d => d.Name.Value != CostDirectives.CostName)))
        {
            field.Apply(CostDirectives.CostOf(Awaited));
            if (field is { Name: "nodes", Resolver: NodeResolver })
            {
                field.Apply(CostDirectives.ListSizeOf(null, null, ["ids"], []));
            }
        }
    }

    /// <summary>Whether annotations tell costs of a type's fields.</summary>
    public static bool AreOn(NamedType type) => type switch
    {
        FieldedType fielded => fielded.Fields.Any(f => f.AppliedDirectives.Any(CostDirectives.IsOne)),
        InputObjectType input => input.Fields.Any(f => f.AppliedDirectives.Any(CostDirectives.IsOne)),
        _ => type.AppliedDirectives.Any(CostDirectives.IsOne),
    };

    private static bool IsAwaited(FieldResolver? resolver) => resolver is not (null or PropertyResolver or MethodResolver { IsAwaited: false });
}
