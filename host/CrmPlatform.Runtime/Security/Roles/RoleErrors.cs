using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>What administrators are told who change roles and teams.</summary>
internal static class RoleErrors
{
    public static InvalidInputException BadRoleName(string name) =>
        new("name", $"'{name}' cannot be a role's name. Use up to 40 lower-case letters, digits and hyphens, beginning with a letter.");

    public static InvalidInputException RoleExists(string name) =>
        new("name", $"There is a role '{name}' already. Change it, or choose another name.");

    public static InvalidInputException NoRole(string name) =>
        new("name", $"There is no role '{name}'. Ask 'roles' for those that there are.");

    public static InvalidInputException IsStandard(string name) =>
        new("name", $"The role '{name}' is in every tenant and cannot be removed. Take its permissions away, or give it to nobody.");

    public static InvalidInputException IsAdministrator() =>
        new("name", "The role 'administrator' may do everything, always. Make a role of your own for whoever may do less.");

    public static InvalidInputException NoPermission(string id) =>
        new("permission", $"There is no permission '{id}'. Ask 'permissions' for those that the tenant's modules declare.");

    public static InvalidInputException PermissionTwice(string id) =>
        new("permission", $"The permission '{id}' is given twice. Give it once.");

    public static InvalidInputException BadTeamName(string name) =>
        new("name", $"'{name}' cannot be a team's name. Use 1 to 100 characters without spaces at the ends.");

    public static InvalidInputException TeamExists(string name) =>
        new("name", $"There is a team '{name}' already. Choose another name.");

    public static InvalidInputException NoTeam(string field, string name) =>
        new(field, $"There is no team '{name}'. Ask 'teams' for those that there are.");

    public static InvalidInputException IsCircle(string name, string parent) =>
        new("parent", $"The team '{name}' cannot stand below '{parent}', which stands below it. Move '{parent}' first.");

    public static InvalidInputException HasTeamsBelow(string name, IEnumerable<string> below) =>
        new("name", $"The team '{name}' has teams below it: {string.Join(", ", below.Select(b => $"'{b}'"))}. Move or remove them first.");

    public static InvalidInputException NoUser(string name) =>
        new("user", $"There is no user '{name}'. Give the name that the user signs in with.");

    public static InvalidInputException TooMany(string field, int most) =>
        new(field, $"There are {most} already, which is the most that a tenant can have. Remove what nobody needs.");
}
