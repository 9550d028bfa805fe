namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>What a campaign's money went to.</summary>
public enum CostKind
{
    /// <summary>Advertising space and time.</summary>
    Media,

    /// <summary>Texts, pictures, films.</summary>
    Creative,

    /// <summary>The work of people.</summary>
    People,

    /// <summary>Goods, samples, gifts.</summary>
    Material,

    /// <summary>Software and services.</summary>
    Tools,

    /// <summary>Anything else.</summary>
    Other,
}
