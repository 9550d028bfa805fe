using System.Reflection;
using CrmPlatform.Sdk;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Loading;

/// <summary>A version of the SDK that modules are checked against.</summary>
/// <param name="Number">The version.</param>
public sealed record SdkVersion(NuGetVersion Number)
{
    /// <summary>The version of the SDK that this host brings.</summary>
    public static SdkVersion Current { get; } = Of(typeof(CrmModule).Assembly);

    /// <inheritdoc/>
    public override string ToString() => Number.ToNormalizedString();

    private static SdkVersion Of(Assembly sdk)
    {
        var text = sdk.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return new(NuGetVersion.Parse(text?.Split('+')[0] ?? sdk.GetName().Version!.ToString(3)));
    }
}
