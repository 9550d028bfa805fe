using System.Text.RegularExpressions;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>What can be a role's name.</summary>
internal static partial class RoleName
{
    public static bool IsOne(string name) => Handle().IsMatch(name);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}
