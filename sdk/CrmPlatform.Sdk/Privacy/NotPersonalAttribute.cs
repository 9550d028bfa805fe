namespace CrmPlatform.Sdk.Privacy;

/// <summary>Lists the texts of a module's records that tell nothing about a person, on its context.</summary>
/// <remarks>With it, each text of each record is either in the list or marked as personal, so that a new one is a decision.</remarks>
/// <param name="properties">The properties, each with its record's type: <c>Customer.Number</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotPersonalAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties, each with its record's type.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
