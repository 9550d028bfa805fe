using CrmPlatform.Sdk.GraphQL;
using Vault.Database;
using Vault.Domain;

namespace Vault.GraphQL;

/// <summary>Changes to secrets.</summary>
[MutationType]
[Authorize(VaultPermissions.Use)]
public static class SecretMutations
{
    /// <summary>Keeps a secret.</summary>
    public static Secret AddSecret(string name, string? text, VaultDbContext db)
    {
        var secret = new Secret(name, text);
        db.Add(secret);
        return secret;
    }
}
