using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Security.Callers;

/// <summary>What roles a caller can be given.</summary>
internal static class RoleRules
{
    /// <summary>Checks roles and writes them as they are stored.</summary>
    /// <exception cref="InvalidInputException">There are too many, or one is no name.</exception>
    public static string Check(IReadOnlyList<string> roles)
    {
        if (roles.Count > RoleList.MaxRoles)
        {
            throw new InvalidInputException("roles", $"There are more than {RoleList.MaxRoles} roles. Give fewer.");
        }

        return roles.FirstOrDefault(r => !RoleList.IsName(r)) is { } wrong
            ? throw new InvalidInputException("roles", $"'{wrong}' is no role: a role's name has 1 to 40 lower-case letters, digits and '-', and begins with a letter. Give one such as '{RoleNames.Administrator}'.")
            : RoleList.Write(roles);
    }
}
