using System.Text.RegularExpressions;

namespace CrmPlatform.Runtime.Security.Callers;

/// <summary>Roles as they are stored: names with a space between them.</summary>
internal static partial class RoleList
{
    public const int MaxRoles = 20;

    public static string[] Read(string stored) => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static string Write(IEnumerable<string> roles) => string.Join(' ', roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Whether it can be a role's name: a lower-case handle.</summary>
    public static bool IsName(string role) => Handle().IsMatch(role);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}
