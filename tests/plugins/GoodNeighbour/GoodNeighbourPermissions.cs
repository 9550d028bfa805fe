using CrmPlatform.Sdk.Security;

namespace GoodNeighbour;

/// <summary>What callers may be allowed to do with remarks.</summary>
[Permissions]
public static class GoodNeighbourPermissions
{
    /// <summary>See remarks.</summary>
    [Permission(Roles = [StandardRoles.Reader, StandardRoles.User])]
    public const string Read = "test.good-neighbour:read";

    /// <summary>Write remarks.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Write = "test.good-neighbour:write";
}
