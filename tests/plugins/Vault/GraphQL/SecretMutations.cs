using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;
using Vault.Database;
using Vault.Domain;

namespace Vault.GraphQL;

/// <summary>Changes to secrets.</summary>
[MutationType]
[Authorize(VaultPermissions.Use)]
public static class SecretMutations
{
    /// <summary>Keeps a secret.</summary>
    public static Secret AddSecret(string name, string? text, string? email, string? note, VaultDbContext db)
    {
        var secret = new Secret(name, text, email, note ?? "");
        db.Add(secret);
        return secret;
    }

    /// <summary>Lets a secret say something else; saves twice.</summary>
    public static async Task<Secret> ChangeSecretAsync([ID("Secret")] Guid secretId, string? text, string note, VaultDbContext db, CancellationToken cancellation)
    {
        var secret = await db.Secrets.MustFindAsync(secretId, cancellation);
        secret.Change(text, $"{note}, once");
        await db.SaveChangesAsync(cancellation);
        secret.Change(secret.Text, note);
        return secret;
    }

    /// <summary>Overwrites all notes by a statement, which is refused.</summary>
    public static async Task<bool> OverwriteNotesAsync(string note, VaultDbContext db, CancellationToken cancellation) =>
        await db.Secrets.ExecuteUpdateAsync(s => s.SetProperty(x => x.Note, note), cancellation) >= 0;
}
