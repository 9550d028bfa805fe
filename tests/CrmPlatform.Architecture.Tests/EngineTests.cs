using CrmPlatform.Architecture.Tests.Support;
using CrmPlatform.Architecture.Tests.Support.Metadata;

namespace CrmPlatform.Architecture.Tests;

/// <summary>The GraphQL engine could be published alone: it knows no CRM, no EF and no tenant.</summary>
public sealed class EngineTests
{
    private static readonly Project Engine = House.Projects.Single(p => p.Place == "host/CrmPlatform.GraphQL");

    [Fact]
    public void Engine_References_NoDatabaseAndNoContainer() => Report.None(
        from reference in CompiledProject.Of(Engine).References
        where reference.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || reference.StartsWith("Npgsql", StringComparison.Ordinal)
            || reference.StartsWith("Autofac", StringComparison.Ordinal)
        select $"The engine references '{reference}'. Let the runtime pass what is needed as an interface of the engine.");

    [Fact]
    public void Engine_UsesTheSdk_OnlyInInference() => Report.None(
        from type in CompiledProject.Of(Engine).Types
        from used in type.Uses
        where used.Assembly == "CrmPlatform.Sdk" && !type.File.StartsWith($"{Engine.Place}/Inference/", StringComparison.Ordinal)
        select $"'{type}' ({type.File}) uses the SDK's '{used}'. Only Inference reads the SDK's annotations: translate it there.");

    [Fact]
    public void Engine_Names_NoTenant() => Report.None(
        from type in CompiledProject.Of(Engine).Types
        where type.ToString().Contains("Tenant", StringComparison.OrdinalIgnoreCase)
            || type.Uses.Any(u => u.Assembly == "CrmPlatform.Sdk" && u.Name.Contains("Tenant", StringComparison.Ordinal))
        select $"'{type}' ({type.File}) knows tenants. That belongs into the runtime.");
}
