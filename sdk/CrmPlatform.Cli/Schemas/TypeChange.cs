using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.Cli.Schemas;

/// <summary>Whether the type of a field or argument can change without clients noticing.</summary>
internal static class TypeChange
{
    /// <summary>Whether every value of the new type is one that clients of the old type expect: less null, never more.</summary>
    public static bool IsSafeForOutput(TypeNode old, TypeNode now) => (old, now) switch
    {
        (NonNullTypeNode a, NonNullTypeNode b) => IsSafeForOutput(a.OfType, b.OfType),
        (_, NonNullTypeNode b) => IsSafeForOutput(old, b.OfType),
        (NonNullTypeNode, _) => false,
        (ListTypeNode a, ListTypeNode b) => IsSafeForOutput(a.OfType, b.OfType),
        (NamedTypeNode a, NamedTypeNode b) => a.Name.Value == b.Name.Value,
        _ => false,
    };

    /// <summary>Whether the new type takes every value that the old type took: more null, never less.</summary>
    public static bool IsSafeForInput(TypeNode old, TypeNode now) => (old, now) switch
    {
        (NonNullTypeNode a, NonNullTypeNode b) => IsSafeForInput(a.OfType, b.OfType),
        (NonNullTypeNode a, _) => IsSafeForInput(a.OfType, now),
        (_, NonNullTypeNode) => false,
        (ListTypeNode a, ListTypeNode b) => IsSafeForInput(a.OfType, b.OfType),
        (NamedTypeNode a, NamedTypeNode b) => a.Name.Value == b.Name.Value,
        _ => false,
    };
}
