using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A type of relationships stays while there are such relationships.</summary>
public sealed record RelationshipTypeMustBeUnused(string Name, int Uses) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.RelationshipTypeUsed;

    /// <inheritdoc/>
    public bool IsBroken => Uses > 0;

    /// <inheritdoc/>
    public string Message => $"The type '{Name}' stands in {Uses} relationships. Remove those first.";
}
