namespace CrmPlatform.Runtime.Security.Callers;

/// <summary>On whose behalf work in a tenant runs.</summary>
public sealed record Caller
{
    private Caller(CallerKind kind, string name, IReadOnlyCollection<string> roles) => (Kind, Name, Roles) = (kind, name, roles);

    /// <summary>What kind of caller it is.</summary>
    public CallerKind Kind { get; }

    /// <summary>A name for records and logs; never a secret.</summary>
    public string Name { get; }

    /// <summary>The user's id; null for keys and the platform.</summary>
    public string? UserId { get; private init; }

    /// <summary>The public part of the API key; null for users and the platform.</summary>
    public string? KeyId { get; private init; }

    /// <summary>What the caller is in its tenant.</summary>
    public IReadOnlyCollection<string> Roles { get; }

    /// <summary>A person who signed in.</summary>
    /// <param name="id">The user's id.</param>
    /// <param name="name">The user's name in the tenant.</param>
    /// <param name="roles">The user's roles.</param>
    public static Caller User(string id, string name, IReadOnlyCollection<string> roles) => new(CallerKind.User, name, roles) { UserId = id };

    /// <summary>A program with an API key.</summary>
    /// <param name="id">The key's public part.</param>
    /// <param name="roles">The key's roles.</param>
    public static Caller Key(string id, IReadOnlyCollection<string> roles) => new(CallerKind.Key, $"key {id}", roles) { KeyId = id };

    /// <summary>The platform itself.</summary>
    /// <param name="name">What it does, or on whose behalf it goes on with what that caller began.</param>
    public static Caller System(string name) => new(CallerKind.System, name, [RoleNames.Administrator]);
}
