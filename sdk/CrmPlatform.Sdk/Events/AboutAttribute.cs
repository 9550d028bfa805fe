namespace CrmPlatform.Sdk.Events;

/// <summary>Says which record an event is about, so that the record's own module can show it.</summary>
/// <remarks>The property holds a record's id (<see cref="Guid"/>, or null for none), or several ids in a list.</remarks>
/// <param name="type">The GraphQL type of the record, such as <c>Customer</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AboutAttribute(string type) : Attribute
{
    /// <summary>The GraphQL type of the record.</summary>
    public string Type { get; } = type;
}
