using CrmPlatform.Sdk;

[assembly: CrmModule("crm.template")]

namespace CrmPlatform.Template;

/// <summary>Things: say in a sentence what the module is for.</summary>
public sealed class TemplateModule : CrmModule;
