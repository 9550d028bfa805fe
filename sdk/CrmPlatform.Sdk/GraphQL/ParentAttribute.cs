namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The parameter is the object that the field belongs to.</summary>
/// <param name="requires">The properties that the method reads. Default: all, so that all columns are loaded.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(params string[] requires) : Attribute
{
    /// <summary>The properties that the method reads; empty for all.</summary>
    public IReadOnlyList<string> Requires { get; } = requires;
}
