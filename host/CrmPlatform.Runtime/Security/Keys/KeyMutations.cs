using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Security.Keys;

/// <summary>Changes of the tenant's API keys.</summary>
[MutationType]
[Authorize(Roles = [RoleNames.Administrator])]
internal static class KeyMutations
{
    /// <summary>Makes a key for a program. Two of a name may hold at once, so that the program can change from one to the other.</summary>
    public static Task<IssuedApiKey> CreateApiKeyAsync(
        KeyAdministration keys,
        [GraphQLDescription("What the key is for.")] string name,
        [GraphQLDescription("What the program is in the tenant.")] IReadOnlyList<string> roles,
        [GraphQLDescription("Until when the key holds, at most 365 days. Default: 365 days.")] DateTime? expiresAt,
        CancellationToken cancellation) => keys.Keys.CreateAsync(name, roles, expiresAt, cancellation);

    /// <summary>Ends a key. Sockets and event streams that it opened are closed within seconds.</summary>
    public static Task<ApiKey> RevokeApiKeyAsync(KeyAdministration keys, string id, CancellationToken cancellation) => keys.Keys.RevokeAsync(id, cancellation);
}
