namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>How the values of a field are found.</summary>
public abstract class FieldResolver
{
    /// <summary>The properties of the parent's C# object that the resolver reads; null for all of them.</summary>
    /// <remarks>A parent that is loaded from a database needs only these columns.</remarks>
    public IReadOnlyList<string>? Requires { get; init; }
}
