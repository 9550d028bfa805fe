using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Tells where in the code a part of a schema comes from.</summary>
internal static class Origin
{
    /// <summary>Who brings a type: <c> (in 'crm.sales')</c>; nothing when it is not known.</summary>
    public static string Of(NamedType type) => Text(null, type.Owner);

    /// <summary>The member and who brings it: <c> (CustomerOrders.GetOrders in 'crm.sales')</c>.</summary>
    public static string Of(FieldDefinition field) => Text(field.Member, field.Owner ?? field.DeclaringType?.Owner);

    /// <summary>The member and who brings it, else where the value's own place comes from.</summary>
    public static string Of(InputValueDefinition value, string otherwise) => value.Member is null ? otherwise : Text(value.Member, null);

    private static string Text(string? member, string? owner) => (member, owner) switch
    {
        (null, null) => "",
        (null, _) => $" (in '{owner}')",
        (_, null) => $" ({member})",
        _ => $" ({member} in '{owner}')",
    };
}
