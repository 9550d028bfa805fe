namespace CrmPlatform.Runtime.Security.Oidc;

/// <summary>An OpenID Connect issuer whose access tokens let users into one tenant. The names are those of JwtBearer's options.</summary>
public sealed class OidcIssuer
{
    /// <summary>The tenant that the issuer's tokens let in to. An issuer names no other, whatever its tokens say.</summary>
    public required string Tenant { get; init; }

    /// <summary>The issuer's address, exactly as it stands in its tokens' <c>iss</c>.</summary>
    public required string Authority { get; init; }

    /// <summary>What has to stand in the tokens' <c>aud</c>.</summary>
    public required string Audience { get; init; }

    /// <summary>The address of the issuer's metadata. Default: below the issuer's address.</summary>
    public string? MetadataAddress { get; init; }

    /// <summary>Whether metadata and keys come over https alone. Default: yes.</summary>
    public bool RequireHttpsMetadata { get; init; } = true;

    /// <summary>The algorithms that tokens may be signed with; of these: <c>RS256</c>, <c>PS256</c>, <c>ES256</c>. Default: all three.</summary>
    public IReadOnlyList<string>? ValidAlgorithms { get; init; }

    /// <summary>What may stand in the tokens' <c>typ</c>. Default: <c>at+jwt</c>, so that an ID token is none.</summary>
    public IReadOnlyList<string>? ValidTypes { get; init; }

    /// <summary>The claim that holds the user's name. Default: <c>preferred_username</c>.</summary>
    public string NameClaimType { get; init; } = "preferred_username";

    /// <summary>The claim that holds the user's roles. Default: <c>roles</c>.</summary>
    public string RoleClaimType { get; init; } = "roles";

    /// <summary>How far the clocks may be apart. Default: 60 seconds.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromSeconds(60);

    // Not initial values of the properties: settings would be added to them, and could take nothing away.
    internal IReadOnlyList<string> Algorithms => ValidAlgorithms ?? ["RS256", "PS256", "ES256"];

    internal IReadOnlyList<string> Types => ValidTypes ?? ["at+jwt"];

    internal Uri Metadata => new(MetadataAddress ?? $"{Authority.TrimEnd('/')}/.well-known/openid-configuration");
}
