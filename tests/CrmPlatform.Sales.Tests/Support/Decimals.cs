using System.Text.RegularExpressions;

namespace CrmPlatform.Sales.Tests.Support;

/// <summary>Writes decimals alike: a database may give 9.8000 for what was written as 9.8.</summary>
internal static partial class Decimals
{
    public static string Shortest(string json) => Zeros().Replace(json, "$1");

    [GeneratedRegex("""(?<=[:,\[]-?[0-9]+)(?:\.0+|(\.[0-9]*[1-9])0+)(?=[,}\]])""")]
    private static partial Regex Zeros();
}
