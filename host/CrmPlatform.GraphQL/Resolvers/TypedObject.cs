using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Resolvers;

/// <summary>An object that says of which type it is, where an interface or union is due and its C# type does not tell.</summary>
/// <param name="Type">The type.</param>
/// <param name="Value">The object as the type's fields take it.</param>
public sealed record TypedObject(ObjectType Type, object Value);
