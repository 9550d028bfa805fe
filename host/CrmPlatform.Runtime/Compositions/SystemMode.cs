using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Lets modules with the capability ask for the platform instead of the caller, and notes it.</summary>
internal sealed class SystemMode(IReadOnlyList<LoadedModule> modules, ILogger<SystemMode> log)
{
    public const string Capability = "system-mode";

    /// <summary>Notes a question, or refuses it.</summary>
    /// <param name="answer">The record with the question's document: its assembly tells whose question it is.</param>
    /// <param name="reason">Why.</param>
    /// <param name="caller">For whom the module works.</param>
    /// <exception cref="TenantGraphException">The module lacks the capability.</exception>
    public void Enter(Type answer, string reason, ICaller caller)
    {
        if (modules.FirstOrDefault(m => m.Assembly == answer.Assembly) is not { } module)
        {
            throw new TenantGraphException($"'{answer.FullName}' is no record of a module, so nobody may ask with it for the platform. Write a record with [TenantQuery] in the module.");
        }

        if (module.Manifest.Capabilities?.Contains(Capability) != true)
        {
            log.LogWarning("Module {Module} asked with {Document} for the platform in tenant {Tenant} and was refused: it lacks the capability.", module.Id, answer.FullName, caller.TenantId);
            throw new TenantGraphException($"Module '{module.Id}' may not ask for the platform: it lacks the capability '{Capability}'. Write Capabilities = [\"{Capability}\"] in [CrmModule].");
        }

        log.LogInformation("Module {Module} asks with {Document} for the platform in tenant {Tenant}, on behalf of {Caller}: {Reason}", module.Id, answer.FullName, caller.TenantId, caller.Name, reason);
    }
}
