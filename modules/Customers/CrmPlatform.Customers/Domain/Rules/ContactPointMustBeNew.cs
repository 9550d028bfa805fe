using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A customer or contact has each address once.</summary>
public sealed record ContactPointMustBeNew(ContactPointKind Kind, string Normalized, IEnumerable<ContactPoint> Known) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ContactPointKnown;

    /// <inheritdoc/>
    public bool IsBroken => Known.Any(p => p.Kind == Kind && p.Normalized == Normalized);

    /// <inheritdoc/>
    public string Message => $"The address '{Normalized}' is there already. Change that one instead of adding it again.";
}
