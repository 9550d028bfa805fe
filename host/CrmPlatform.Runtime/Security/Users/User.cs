using System.Linq.Expressions;
using CrmPlatform.Runtime.Database.Identity;
using CrmPlatform.Runtime.Security.Callers;

namespace CrmPlatform.Runtime.Security.Users;

/// <summary>A person who can sign in to the tenant.</summary>
public sealed class User
{
    internal static readonly Expression<Func<UserRow, User>> Of = u => new User
    {
        Id = u.Id,
        Name = u.Name,
        Email = u.Email,
        DisplayName = u.DisplayName,
        Roles = RoleList.Read(u.Roles),
        IsDisabled = u.IsDisabled,
        HasPassword = u.PasswordHash != null,
        LockedUntil = u.LockedUntil,
        LastSignInAt = u.LastSignInAt,
        CreatedAt = u.CreatedAt,
    };

    private static readonly Func<UserRow, User> Read = Of.Compile();

    /// <summary>The user's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name that stands in records: a lower-case handle that never changes and is never given again.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address, which signs in as well as the name.</summary>
    public string? Email { get; init; }

    /// <summary>The name that people read.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The user's roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Whether the user is kept out.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether the user has accepted an invitation.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Until when no password is looked at, after too many wrong ones; null when the user is not locked out.</summary>
    public DateTime? LockedUntil { get; init; }

    /// <summary>When the user last signed in.</summary>
    public DateTime? LastSignInAt { get; init; }

    /// <summary>When the user was invited first.</summary>
    public DateTime CreatedAt { get; init; }

    internal static User From(UserRow row) => Read(row);
}
