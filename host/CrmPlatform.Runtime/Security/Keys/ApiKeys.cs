using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Identity;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Keys;

/// <summary>Makes and revokes a tenant's API keys, in the unit of work that runs.</summary>
/// <param name="db">The tenant's tables.</param>
/// <param name="tenant">The tenant.</param>
/// <param name="by">Who does it, for records.</param>
/// <param name="options">How long a key may hold.</param>
/// <param name="clock">The time.</param>
internal sealed class ApiKeys(PlatformDbContext db, string tenant, string by, SecurityOptions options, TimeProvider clock)
{
    private const int MaxName = 100;
    private const int MostAlive = 2;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a key. Two of a name may hold at once, so that a program can change from one to the other.</summary>
    /// <exception cref="UserErrorException">The name, the roles or the end are not right, or two keys of the name hold.</exception>
    public async Task<IssuedApiKey> CreateAsync(string name, IReadOnlyList<string> roles, DateTime? expiresAt, CancellationToken cancellation)
    {
        if (await Alive(name).CountAsync(cancellation) >= MostAlive)
        {
            throw new InvalidInputException("name", $"{MostAlive} keys '{name}' hold already. Revoke one of them, or choose another name.");
        }

        return Add(name, roles, expiresAt);
    }

    /// <summary>Makes a key in any case: of those with the name, the newest may go on beside it.</summary>
    public async Task<IssuedApiKey> ReplaceAsync(string name, IReadOnlyList<string> roles, CancellationToken cancellation)
    {
        foreach (var old in await Alive(name).OrderByDescending(k => k.CreatedAt).Skip(MostAlive - 1).ToListAsync(cancellation))
        {
            old.RevokedAt = Now;
        }

        return Add(name, roles, null);
    }

    /// <summary>Ends a key.</summary>
    /// <exception cref="UserErrorException">There is no such key.</exception>
    public async Task<ApiKey> RevokeAsync(string id, CancellationToken cancellation)
    {
        var row = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id, cancellation)
            ?? throw new InvalidInputException("id", $"There is no key '{id}'. Give the 'id' of one of 'apiKeys'.");
        row.RevokedAt ??= Now;
        return ApiKey.From(row);
    }

    private IQueryable<ApiKeyRow> Alive(string name)
    {
        var now = Now;
        return db.ApiKeys.Where(k => k.Name == name && k.RevokedAt == null && k.ExpiresAt > now);
    }

    private IssuedApiKey Add(string name, IReadOnlyList<string> roles, DateTime? expiresAt)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxName)
        {
            throw new InvalidInputException("name", $"A key's name has 1 to {MaxName} characters. Say what the key is for.");
        }

        var (now, last) = (Now, Now + options.MaxKeyLifetime);
        if (expiresAt <= now || expiresAt > last)
        {
            throw new InvalidInputException("expiresAt", $"A key ends after now and within {options.MaxKeyLifetime.TotalDays:0} days. Choose an instant until {last:yyyy-MM-dd}.");
        }

        var secret = TenantSecret.Create(SecretKind.ApiKey, tenant);
        var row = new ApiKeyRow
        {
            Id = secret.Id,
            Name = name,
            Hash = secret.Hash(),
            Roles = RoleRules.Check(roles),
            ExpiresAt = expiresAt ?? last,
            CreatedAt = now,
            CreatedBy = by,
        };
        db.ApiKeys.Add(row);
        return new IssuedApiKey(secret.Reveal(), ApiKey.From(row));
    }
}
