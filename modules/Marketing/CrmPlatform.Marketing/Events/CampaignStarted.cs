using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Marketing.Events;

/// <summary>A campaign runs, for the first time or again after a pause.</summary>
/// <param name="CampaignId">The campaign's id.</param>
/// <param name="Name">The campaign's name.</param>
/// <param name="Type">The way in which it reaches people, as in GraphQL.</param>
/// <param name="Resumed">Whether it was paused before.</param>
[Event("marketing.campaign-started", 1, Title = "Campaign {Name} started")]
public sealed record CampaignStarted([property: Aggregate] Guid CampaignId, string Name, string Type, bool Resumed);
