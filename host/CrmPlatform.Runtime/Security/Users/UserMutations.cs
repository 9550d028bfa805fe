using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Security.Users;

/// <summary>Changes of the tenant's users.</summary>
[MutationType]
[Authorize(Roles = [RoleNames.Administrator])]
internal static class UserMutations
{
    /// <summary>Makes a user, who chooses a password with the invitation.</summary>
    public static Task<Invitation> InviteUserAsync(
        UserAdministration users,
        [GraphQLDescription("The name that stands in records: a lower-case handle that never changes.")] string name,
        [GraphQLDescription("The e-mail address, which signs in as well as the name.")] string? email,
        [GraphQLDescription("The name that people read. Default: the name.")] string? displayName,
        [GraphQLDescription("What the user is in the tenant.")] IReadOnlyList<string> roles,
        CancellationToken cancellation) => users.Accounts.InviteAsync(name, email, displayName, roles, cancellation);

    /// <summary>Lets a user choose another password. Invitations from before end.</summary>
    public static Task<Invitation> RenewInvitationAsync(UserAdministration users, string name, CancellationToken cancellation) =>
        users.Accounts.InviteAgainAsync(name, cancellation);

    /// <summary>Keeps a user out. Sessions and open subscriptions end within seconds.</summary>
    public static Task<User> DisableUserAsync(UserAdministration users, string name, CancellationToken cancellation)
    {
        users.MustBeAnother(name);
        return users.Accounts.DisableAsync(name, cancellation);
    }

    /// <summary>Lets a user in again, and forgets wrong passwords.</summary>
    public static Task<User> EnableUserAsync(UserAdministration users, string name, CancellationToken cancellation) => users.Accounts.EnableAsync(name, cancellation);
}
