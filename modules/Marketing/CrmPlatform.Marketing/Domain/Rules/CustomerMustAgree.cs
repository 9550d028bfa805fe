using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>Nobody is taken into a campaign who does not want to be addressed.</summary>
public sealed record CustomerMustAgree(bool MayContact) : IRule
{
    /// <inheritdoc/>
    public string Code => MarketingErrors.ConsentMissing;

    /// <inheritdoc/>
    public bool IsBroken => !MayContact;

    /// <inheritdoc/>
    public string Message => "The customer has not agreed to marketing, or has taken it back. Leave the customer out, or ask for consent first.";
}
