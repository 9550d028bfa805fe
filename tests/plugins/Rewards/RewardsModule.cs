using CrmPlatform.Sdk;

[assembly: CrmModule("test.rewards")]

namespace Rewards;

/// <summary>Rewards purchases as the tenant has set it.</summary>
public sealed class RewardsModule : CrmModule;
