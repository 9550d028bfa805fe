namespace CrmPlatform.Sdk;

/// <summary>Names the module that this assembly is.</summary>
/// <remarks>
/// The version and the description come from the project file. Together with this attribute they make the manifest
/// that the host reads without loading any code.
/// </remarks>
/// <param name="id">The module's id: lower-case words joined by dots, such as <c>acme.loyalty</c>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CrmModuleAttribute(string id) : Attribute
{
    /// <summary>The module's id.</summary>
    public string Id { get; } = id;

    /// <summary>The SDK versions that the module runs on. A bare number such as <c>1</c> means every 1.x. Default: <c>1</c>.</summary>
    public string Sdk { get; set; } = "1";

    /// <summary>Modules that must be there too, each as <c>id range</c>, such as <c>crm.customers 1</c>.</summary>
    public string[] Requires { get; set; } = [];

    /// <summary>Modules that are used when they are there, each as <c>id range</c>.</summary>
    public string[] Optional { get; set; } = [];

    /// <summary>Modules that cannot serve a tenant together with this one, each as <c>id range</c>; <c>*</c> is every version.</summary>
    public string[] Conflicts { get; set; } = [];

    /// <summary>What the module does beyond the rights of its callers. <c>system-mode</c>: it asks <see cref="ITenantGraph.Elevated"/>. Default: nothing.</summary>
    public string[] Capabilities { get; set; } = [];
}
