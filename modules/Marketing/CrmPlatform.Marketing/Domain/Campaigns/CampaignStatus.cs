namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>Where a campaign stands between idea and archive.</summary>
public enum CampaignStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>The plan is complete and waits for approval.</summary>
    Planned,

    /// <summary>The plan is approved and stands.</summary>
    Approved,

    /// <summary>Running.</summary>
    Active,

    /// <summary>Interrupted.</summary>
    Paused,

    /// <summary>Over; results may still come in.</summary>
    Completed,

    /// <summary>Closed for good.</summary>
    Archived,

    /// <summary>Given up before it ran.</summary>
    Cancelled,
}
