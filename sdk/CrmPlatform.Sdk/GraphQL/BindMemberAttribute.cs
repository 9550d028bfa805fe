namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The method replaces a property of the type as a field.</summary>
/// <param name="name">The property's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BindMemberAttribute(string name) : Attribute
{
    /// <summary>The property's name.</summary>
    public string Name { get; } = name;
}
