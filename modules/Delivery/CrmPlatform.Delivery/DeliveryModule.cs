using CrmPlatform.Sdk;

[assembly: CrmModule("crm.delivery", Requires = ["crm.customers 1"], Optional = ["crm.sales 1"])]

namespace CrmPlatform.Delivery;

/// <summary>Delivery: what customers need, the projects that make it, and what they accept.</summary>
public sealed class DeliveryModule : CrmModule;
