using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;
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
    [UseAggregation]
    public static IQueryable<Secret> GetSecrets(VaultDbContext db) => db.Secrets;

    /// <summary>What the secrets say, by a query of the module's own.</summary>
    public static async Task<IReadOnlyList<string>> GetTextsAsync(VaultDbContext db, CancellationToken cancellation) =>
        await db.Secrets.Where(s => s.Text != null).OrderBy(s => s.Name).Select(s => s.Name + ": " + s.Text + " (" + EF.Property<string>(s, "Note") + ")").ToListAsync(cancellation);

    /// <summary>The names of the secrets that somebody knows.</summary>
    public static async Task<IReadOnlyList<string>> GetKnownToAsync(string email, VaultDbContext db, CancellationToken cancellation) =>
        await db.Matching<Secret>(s => s.Email, email).Select(s => s.Name).ToListAsync(cancellation);

    /// <summary>Compares what nobody can compare.</summary>
    public static async Task<bool> GetIsTextAsync(string text, VaultDbContext db, CancellationToken cancellation) =>
        await db.Secrets.AnyAsync(s => s.Text == text, cancellation);

    /// <summary>Sorts by what nobody can sort by.</summary>
    public static async Task<IReadOnlyList<string>> GetSortedAsync(VaultDbContext db, CancellationToken cancellation) =>
        await db.Secrets.OrderBy(s => s.Note).Select(s => s.Name).ToListAsync(cancellation);
}
