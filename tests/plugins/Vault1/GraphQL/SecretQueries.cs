using CrmPlatform.Sdk.GraphQL;
using Vault.Database;
using Vault.Domain;

namespace Vault.GraphQL;

/// <summary>Questions about secrets.</summary>
[QueryType]
[Authorize(VaultPermissions.Use)]
public static class SecretQueries
{
    /// <summary>All secrets.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Secret> GetSecrets(VaultDbContext db) => db.Secrets;
}
