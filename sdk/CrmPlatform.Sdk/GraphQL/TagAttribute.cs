namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Marks the type or member with a name by which a gateway builds variants of its schema.</summary>
/// <param name="name">The name, such as <c>internal</c>.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class TagAttribute(string name) : GraphQLDirectiveAttribute($"@tag(name: {Quote(name)})");
