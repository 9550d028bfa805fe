using CrmPlatform.Sdk;

[assembly: CrmModule("crm.customers")]

namespace CrmPlatform.Customers;

/// <summary>Customers: who they are, how to reach them, and everything that happened with them.</summary>
public sealed class CustomersModule : CrmModule;
