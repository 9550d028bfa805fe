namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The record stands for an object of another module, by its key fields.</summary>
/// <remarks>
/// As a parent (<c>[Parent] CustomerRef customer</c>) its properties are filled from the owner's object by name.
/// As a result (<c>CustomerRef GetCustomer(…)</c>) the field has the owner's type, and the owner's node resolver loads
/// what is selected, all of a level at once. The record's first property is the object's id.
/// </remarks>
/// <param name="name">The GraphQL name of the type, such as <c>Customer</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ReferenceAttribute(string name) : Attribute
{
    /// <summary>The GraphQL name of the type.</summary>
    public string Name { get; } = name;
}
