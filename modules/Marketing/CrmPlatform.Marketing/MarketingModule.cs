using CrmPlatform.Sdk;

[assembly: CrmModule("crm.marketing", Requires = ["crm.customers 1"], Optional = ["crm.sales 1"])]

namespace CrmPlatform.Marketing;

/// <summary>Campaigns: plan, cost, result and effect.</summary>
public sealed class MarketingModule : CrmModule;
