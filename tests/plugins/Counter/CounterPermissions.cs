using CrmPlatform.Sdk.Security;

namespace Counter;

/// <summary>What callers may be allowed to do with numbers.</summary>
[Permissions]
public static class CounterPermissions
{
    /// <summary>See numbers.</summary>
    [Permission(Roles = [StandardRoles.Reader, StandardRoles.User])]
    public const string Read = "test.counter:read";

    /// <summary>Count.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Write = "test.counter:write";
}
