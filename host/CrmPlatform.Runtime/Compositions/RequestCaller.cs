using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Says in a scope on whose behalf it runs. Filled when the scope begins: a scope has no registrations of its own.</summary>
internal sealed class RequestCaller : ICaller
{
    public string TenantId { get; set; } = "";

    public string Name { get; set; } = "";
}
