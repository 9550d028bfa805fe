namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>An object, interface or union: a type of which fields are selected.</summary>
public abstract class CompositeType(string name) : NamedType(name);
