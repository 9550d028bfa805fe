using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>A sale is credited to one campaign only, once.</summary>
internal sealed record SaleMustBeNew(string Reference, bool IsCredited) : IRule
{
    public string Code => MarketingErrors.SaleCredited;

    public string Message => $"The sale '{Reference}' is credited to a campaign already. A sale counts once.";

    public bool IsBroken => IsCredited;
}
