namespace CrmPlatform.Marketing.Domain;

/// <summary>The codes of all errors that this module gives.</summary>
public static class MarketingErrors
{
    /// <summary>The campaign's dates, amounts or currency do not fit together.</summary>
    public const string PlanInvalid = "MARKETING_PLAN_INVALID";

    /// <summary>The campaign's plan has gaps.</summary>
    public const string PlanIncomplete = "MARKETING_PLAN_INCOMPLETE";

    /// <summary>The campaign's plan is approved and stands.</summary>
    public const string PlanFixed = "MARKETING_PLAN_FIXED";

    /// <summary>The campaign takes no more entries.</summary>
    public const string CampaignOver = "MARKETING_CAMPAIGN_OVER";

    /// <summary>The campaign has not run yet, so it has no results.</summary>
    public const string CampaignNotStarted = "MARKETING_CAMPAIGN_NOT_STARTED";

    /// <summary>A figure is outside of its bounds.</summary>
    public const string FigureInvalid = "MARKETING_FIGURE_INVALID";

    /// <summary>The sale is in another currency than the campaign.</summary>
    public const string CurrencyDiffers = "MARKETING_CURRENCY_DIFFERS";

    /// <summary>The campaign's currency stays, since it has costs.</summary>
    public const string CurrencyFixed = "MARKETING_CURRENCY_FIXED";

    /// <summary>The sale is credited to a campaign already.</summary>
    public const string SaleCredited = "MARKETING_SALE_CREDITED";

    /// <summary>The customer does not want to be addressed for marketing.</summary>
    public const string ConsentMissing = "MARKETING_CONSENT_MISSING";
}
