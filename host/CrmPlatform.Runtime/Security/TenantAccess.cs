using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Keys;
using CrmPlatform.Runtime.Security.Oidc;
using CrmPlatform.Runtime.Security.Sessions;
using CrmPlatform.Runtime.Security.Users;
using CrmPlatform.Sdk;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Security;

/// <summary>Lets users and programs into their tenants.</summary>
public sealed class TenantAccess : IAsyncDisposable
{
    private const string Operator = "operator";
    private readonly IdentityStore _store;
    private readonly Passwords _passwords = new();
    private readonly KeyUses _uses;
    private readonly Credentials _credentials;
    private readonly UserSessions _sessions;
    private readonly SignIn _signIn;
    private readonly OidcCallers _oidc;
    private readonly TimeProvider _clock;

    internal TenantAccess(
        Func<string, CancellationToken, Task<TenantDatabase?>> find, PlatformDatabases platform, SecurityOptions options, TimeProvider clock, ILoggerFactory logging)
    {
        (_clock, Options) = (clock, options);
        _store = new IdentityStore(find, platform, clock);
        _uses = new KeyUses(_store, clock, logging.CreateLogger<KeyUses>());
        _credentials = new Credentials(_store, _uses, options, clock);
        _sessions = new UserSessions(_store, _credentials, options, clock);
        // What answers elsewhere than it was asked is not the issuer.
        var transport = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _oidc = new OidcCallers(options.Issuers, _store, transport, clock, logging.CreateLogger<OidcCallers>());
        _signIn = new SignIn(_store, _passwords, _sessions, options, clock);
    }

    /// <summary>How long what lets callers in holds.</summary>
    public SecurityOptions Options { get; }

    /// <summary>Whom a key, an access token or a token of a configured issuer lets in; null when nobody.</summary>
    public Task<Credential?> FindAsync(string text, CancellationToken cancellation) =>
        text.StartsWith(TenantSecret.Prefix, StringComparison.Ordinal) ? _credentials.FindAsync(text, cancellation) : _oidc.FindAsync(text, cancellation);

    /// <summary>Signs a user in.</summary>
    /// <param name="tenant">The tenant's id.</param>
    /// <param name="login">The user's name or e-mail address.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The tokens; null when that is refused, for whatever reason.</returns>
    /// <exception cref="TooManySignInsException">Too many sign-ins wait.</exception>
    public Task<Tokens?> SignInAsync(string tenant, string login, string password, CancellationToken cancellation) => _signIn.TryAsync(tenant, login, password, cancellation);

    /// <summary>Gives the next pair of tokens for a refresh token. One that was used before ends the session.</summary>
    /// <returns>The tokens; null when that is refused.</returns>
    public Task<Tokens?> RefreshAsync(string refreshToken, CancellationToken cancellation) => _sessions.RefreshAsync(refreshToken, cancellation);

    /// <summary>Ends the session of a refresh or access token.</summary>
    public Task SignOutAsync(string token, CancellationToken cancellation) => _sessions.EndAsync(token, cancellation);

    /// <summary>Lets an invited user choose a password, once.</summary>
    /// <returns>The user; null when the invitation is none, was used, or is too old.</returns>
    /// <exception cref="InvalidInputException">The password is not good enough; the invitation can still be used.</exception>
    /// <exception cref="TooManySignInsException">Too many sign-ins wait.</exception>
    public async Task<User?> AcceptInvitationAsync(string invitation, string password, CancellationToken cancellation)
    {
        PasswordRules.Check(password);
        if (!TenantSecret.TryParse(invitation, out var secret) || secret.Kind is not SecretKind.Invitation
            || await _store.ReadAsync(secret.Tenant, db => UsersOf(db, secret.Tenant).FindInvitedAsync(secret, cancellation), cancellation) is not { } invited)
        {
            return null;
        }

        // A password that is not good enough does not use the invitation up.
        PasswordRules.Check(password, invited.Name, invited.Email);
        var hash = await _passwords.HashAsync(password, cancellation);
        var user = await _store.WriteAsync(secret.Tenant, db => UsersOf(db, secret.Tenant).AcceptAsync(secret, hash, cancellation), cancellation);
        _credentials.Forget(secret.Tenant);
        return user;
    }

    /// <summary>Invites an administrator of a tenant, as the host's operator.</summary>
    /// <returns>The invitation; null when there is no such tenant.</returns>
    /// <exception cref="UserErrorException">The name or address is taken, or no name, or no address.</exception>
    public Task<Invitation?> InviteAdministratorAsync(string tenant, string name, string? email, CancellationToken cancellation) => _store.WriteAsync(
        tenant, async db => (Invitation?)await UsersOf(db, tenant).InviteAsync(name, email, null, [RoleNames.Administrator], cancellation), cancellation);

    /// <summary>Makes an API key of an administrator, as the host's operator.</summary>
    /// <param name="tenant">The tenant's id.</param>
    /// <param name="name">What the key is for; of those with the name, the newest goes on beside it.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The key; null when there is no such tenant.</returns>
    public Task<IssuedApiKey?> AddKeyAsync(string tenant, string name, CancellationToken cancellation) => _store.WriteAsync(
        tenant, async db => (IssuedApiKey?)await new ApiKeys(db, tenant, Operator, Options, _clock).ReplaceAsync(name, [RoleNames.Administrator], cancellation), cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _uses.DisposeAsync();
        _oidc.Dispose();
        _passwords.Dispose();
    }

    internal void Forget(string tenant) => _credentials.Forget(tenant);

    private UserAccounts UsersOf(PlatformDbContext db, string tenant) => new(db, tenant, Operator, Options, _clock);
}
