namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Describes the member or type. Default: its XML documentation.</summary>
/// <param name="text">The description.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string text) : Attribute
{
    /// <summary>The description.</summary>
    public string Text { get; } = text;
}
