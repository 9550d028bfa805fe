namespace CrmPlatform.Sdk.Events;

/// <summary>Handles every event, of whatever module, that is about a record of one type.</summary>
/// <remarks>On a static method whose first parameter is an <see cref="EventEnvelope"/>; the rest as for <see cref="OnAttribute"/>.</remarks>
/// <param name="type">The GraphQL type of the record, such as <c>Customer</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnAboutAttribute(string type) : Attribute
{
    /// <summary>The GraphQL type of the record.</summary>
    public string Type { get; } = type;
}
