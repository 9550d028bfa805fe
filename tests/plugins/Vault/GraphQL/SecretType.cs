using CrmPlatform.Sdk.GraphQL;
using Vault.Database;
using Vault.Domain;

namespace Vault.GraphQL;

/// <summary>A secret in GraphQL.</summary>
[ObjectType<Secret>]
public static class SecretType
{
    /// <summary>Finds secrets by id.</summary>
    [NodeResolver]
    public static IQueryable<Secret> GetSecretsById(VaultDbContext db) => db.Secrets;
}
