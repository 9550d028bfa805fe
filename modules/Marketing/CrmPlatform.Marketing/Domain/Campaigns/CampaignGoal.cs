namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>What a campaign is to reach.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Value">The value to reach.</param>
public sealed record CampaignGoal(GoalMetric Metric, decimal Value);
