namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The value is an opaque, global id of type <c>ID</c>.</summary>
/// <remarks>
/// A <see cref="Guid"/> becomes the id of an object of the given type; on input an id of another type is refused.
/// Other values are handed through as text.
/// </remarks>
/// <param name="typeName">The GraphQL name of the type. Default: the type that declares the member.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IDAttribute(string? typeName) : Attribute
{
    /// <summary>The value is an id of the type that declares the member.</summary>
    public IDAttribute()
        : this(null)
    {
    }

    /// <summary>The GraphQL name of the type.</summary>
    public string? TypeName { get; } = typeName;
}
