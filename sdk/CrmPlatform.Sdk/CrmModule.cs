using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Sdk;

/// <summary>A module's door: one class per module assembly.</summary>
/// <remarks>
/// The host finds the rest by convention: the one <see cref="Database.ModuleDbContext"/> of the assembly, its migrations,
/// its annotated GraphQL types, its event handlers and its sample data. The constructor and <see cref="AddServices"/>
/// register and return; they do no input or output.
/// </remarks>
public abstract class CrmModule
{
    /// <summary>Adds the module's own services. Default: none.</summary>
    public virtual void AddServices(IServiceCollection services)
    {
    }
}
