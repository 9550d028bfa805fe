using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Security.Users;

/// <summary>Lets a user choose a password, once.</summary>
/// <param name="Token">The secret. It is told once: only its hash is kept.</param>
/// <param name="ExpiresAt">Until when it can be accepted.</param>
/// <param name="User">Who is invited.</param>
[GraphQLName("Invitation")]
public sealed record Invitation(string Token, DateTime ExpiresAt, User User);
