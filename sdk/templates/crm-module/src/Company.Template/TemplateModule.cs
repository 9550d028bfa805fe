using CrmPlatform.Sdk;

[assembly: CrmModule("company.template", Requires = ["crm.customers 1"])]

namespace Company.Template;

/// <summary>Things: say in a sentence what the module is for.</summary>
public sealed class TemplateModule : CrmModule;
