using CrmPlatform.Sdk;

[assembly: CrmModule("crm.service", Requires = ["crm.customers 1"], Optional = ["crm.delivery 1"])]

namespace CrmPlatform.Service;

/// <summary>Tickets: what customers ask, report and complain about, and how long it takes.</summary>
public sealed class ServiceModule : CrmModule;
