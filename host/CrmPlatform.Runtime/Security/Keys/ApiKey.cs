using System.Linq.Expressions;
using CrmPlatform.Runtime.Database.Identity;
using CrmPlatform.Runtime.Security.Callers;

namespace CrmPlatform.Runtime.Security.Keys;

/// <summary>A key that lets a program in. The secret itself is told once, when the key is made.</summary>
public sealed class ApiKey
{
    internal static readonly Expression<Func<ApiKeyRow, ApiKey>> Of = k => new ApiKey
    {
        Id = k.Id,
        Name = k.Name,
        Roles = RoleList.Read(k.Roles),
        ExpiresAt = k.ExpiresAt,
        RevokedAt = k.RevokedAt,
        LastUsedAt = k.LastUsedAt,
        CreatedAt = k.CreatedAt,
        CreatedBy = k.CreatedBy,
    };

    private static readonly Func<ApiKeyRow, ApiKey> Read = Of.Compile();

    /// <summary>The key's public part, which stands in records and logs.</summary>
    public required string Id { get; init; }

    /// <summary>What the key is for. While a key is replaced, two have the same name.</summary>
    public required string Name { get; init; }

    /// <summary>The key's roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Until when the key holds.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When the key was revoked; null while it holds.</summary>
    public DateTime? RevokedAt { get; init; }

    /// <summary>When the key was used last, to about a minute.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>When the key was made.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Who made the key.</summary>
    public required string CreatedBy { get; init; }

    internal static ApiKey From(ApiKeyRow row) => Read(row);
}
