using CrmPlatform.Sdk.Security;

namespace Vault;

/// <summary>What callers may be allowed to do with secrets.</summary>
[Permissions]
public static class VaultPermissions
{
    /// <summary>Read and keep secrets.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Use = "test.vault:use";
}
