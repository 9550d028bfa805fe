namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The static class adds to the object type of <typeparamref name="T"/>: its methods become fields.</summary>
/// <remarks>Public properties of <typeparamref name="T"/> are fields by themselves; methods of it never are.</remarks>
/// <typeparam name="T">The C# type that stands behind the object type.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : Attribute
{
    /// <summary>Property names of <typeparamref name="T"/> that are no fields.</summary>
    public string[] Ignore { get; set; } = [];
}
