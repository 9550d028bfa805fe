namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>The way in which a campaign reaches people.</summary>
public enum CampaignType
{
    /// <summary>Single e-mails.</summary>
    Email,

    /// <summary>A periodical by e-mail.</summary>
    Newsletter,

    /// <summary>Calls.</summary>
    Telesales,

    /// <summary>Letters.</summary>
    Mail,

    /// <summary>Advertisements on paper.</summary>
    Print,

    /// <summary>Web pages and web advertisements.</summary>
    Web,

    /// <summary>Social networks.</summary>
    Social,

    /// <summary>Radio.</summary>
    Radio,

    /// <summary>Television.</summary>
    Television,

    /// <summary>A survey.</summary>
    Survey,

    /// <summary>A fair, a seminar, a visit.</summary>
    Event,

    /// <summary>Anything else.</summary>
    Other,
}
