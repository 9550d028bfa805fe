using System.ComponentModel;
using CrmPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;

[assembly: CrmModule("test.holds-on")]

namespace HoldsOn;

/// <summary>Lets the framework remember its types for good.</summary>
public sealed class HoldsOnModule : CrmModule
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        TypeDescriptor.AddAttributes(typeof(HoldsOnModule), new DescriptionAttribute("held"));
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    private static void OnExit(object? sender, EventArgs e) => Environment.SetEnvironmentVariable("HELD", "yes");
}
