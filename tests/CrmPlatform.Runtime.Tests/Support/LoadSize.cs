using System.Globalization;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>How large a load test is: small by default, as issue C asks for when the environment says <c>CRM_LOAD=full</c>.</summary>
/// <param name="Tenants">The tenants.</param>
/// <param name="PerSecond">The requests of a second.</param>
/// <param name="Swaps">How often the module goes to the next version and back.</param>
internal sealed record LoadSize(int Tenants, int PerSecond, int Swaps)
{
    public static LoadSize OfEnvironment { get; } = Environment.GetEnvironmentVariable("CRM_LOAD") switch
    {
        "full" => new(20, 200, 20),
        { Length: > 0 } text => new(20, 200, int.Parse(text, CultureInfo.InvariantCulture)),
        _ => new(4, 40, 1),
    };
}
