namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The methods of the static class are fields of an object type of another module.</summary>
/// <remarks>A field reads its parent through a record of the extending module: see <see cref="ReferenceAttribute"/>.</remarks>
/// <param name="name">The GraphQL name of the type, such as <c>Customer</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute(string name) : Attribute
{
    /// <summary>The GraphQL name of the type.</summary>
    public string Name { get; } = name;
}
