using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Who may administer the host: keys of the form <c>crm_admin_SECRET</c>, of which only hashes are kept.</summary>
public sealed class Administrators
{
    private const string Prefix = "crm_admin_";
    private const int SecretBytes = 32;
    private readonly TenantCatalog _catalog;
    private readonly TimeProvider _clock;

    internal Administrators(TenantCatalog catalog, TimeProvider clock) => (_catalog, _clock) = (catalog, clock);

    /// <summary>Whether there is an administrator.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellation) => _catalog.ReadAsync(c => c.Administrators.AnyAsync(cancellation));

    /// <summary>Makes an administrator.</summary>
    /// <param name="name">A name for records and logs.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The key. It is told once: only its hash is kept.</returns>
    public async Task<string> AddAsync(string name, CancellationToken cancellation)
    {
        var key = $"{Prefix}{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";
        await _catalog.WriteAsync(
            c =>
            {
                c.Add(new AdministratorRow { Hash = HashOf(key), Name = name, CreatedAt = _clock.GetUtcNow().UtcDateTime });
                return Task.CompletedTask;
            },
            cancellation);
        return key;
    }

    /// <summary>The administrator's name, or null when it is no key of one.</summary>
    /// <remarks>The secret is random and long: looking up its hash tells nobody how much of a guess was right.</remarks>
    public async Task<string?> FindAsync(string key, CancellationToken cancellation)
    {
        if (!key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var hash = HashOf(key);
        return await _catalog.ReadAsync(c => c.Administrators.Where(a => a.Hash == hash).Select(a => a.Name).SingleOrDefaultAsync(cancellation));
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
