using CrmPlatform.Sdk;

[assembly: CrmModule("crm.sales", Requires = ["crm.customers 1"])]

namespace CrmPlatform.Sales;

/// <summary>Sales: from the first contact to an order that is delivered and paid for.</summary>
public sealed class SalesModule : CrmModule;
