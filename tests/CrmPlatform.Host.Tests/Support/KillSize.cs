using System.Globalization;

namespace CrmPlatform.Host.Tests.Support;

/// <summary>How often the tests kill a host: 5 times on each database, or as often as the variable CRM_KILLS says.</summary>
internal static class KillSize
{
    private const int Short = 5;

    public static int Kills { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CRM_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : Short;
}
