using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>A plan has a name and a currency, no negative amounts, and ends after it starts.</summary>
internal sealed record PlanMustBeSound(CampaignPlan Plan) : IRule
{
    public string Code => MarketingErrors.PlanInvalid;

    public string Message => Fault() ?? "";

    public bool IsBroken => Fault() is not null;

    private string? Fault() => Plan switch
    {
        { Name: var name } when string.IsNullOrWhiteSpace(name) => "The campaign has no name. Give it one.",
        { Currency: var currency } when !IsCurrency(currency) =>
            $"'{currency}' is not a currency code. Give three capital letters, such as EUR.",
        { Budget: < 0 } => $"The budget is {Plan.Budget}. Give zero or more.",
        { ExpectedRevenue: < 0 } => $"The expected revenue is {Plan.ExpectedRevenue}. Give zero or more.",
        { Goal.Value: <= 0 } => $"The goal is {Plan.Goal.Value}. Give more than zero.",
        { StartsOn: { } start, EndsOn: { } end } when end < start =>
            $"The campaign ends on {end:yyyy-MM-dd}, before it starts on {start:yyyy-MM-dd}. Change one of the days.",
        _ => null,
    };

    private static bool IsCurrency(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper);
}
