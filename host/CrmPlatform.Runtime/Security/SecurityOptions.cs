using CrmPlatform.Runtime.Security.Oidc;

namespace CrmPlatform.Runtime.Security;

/// <summary>How long what lets callers in holds.</summary>
public sealed class SecurityOptions
{
    /// <summary>How long an access token holds. Default: 15 minutes.</summary>
    public TimeSpan AccessLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a user stays signed in, however often the tokens are refreshed. Default: 8 hours.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromHours(8);

    /// <summary>How long an invitation can be accepted. Default: 60 minutes.</summary>
    public TimeSpan InvitationLifetime { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How many wrong passwords lock a user out. Default: 5.</summary>
    public int MaxFailures { get; init; } = 5;

    /// <summary>How long a user is locked out. Default: 15 minutes.</summary>
    public TimeSpan Lockout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest lifetime of an API key. Default: 365 days.</summary>
    public TimeSpan MaxKeyLifetime { get; init; } = TimeSpan.FromDays(365);

    /// <summary>The issuers whose tokens let users in. Default: none.</summary>
    public IReadOnlyList<OidcIssuer> Issuers { get; init; } = [];

    /// <summary>How old the knowledge of who a key or token lets in may be: so long does what was revoked hold on another host. Default: 2 seconds.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromSeconds(2);
}
