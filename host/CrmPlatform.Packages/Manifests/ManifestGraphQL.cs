namespace CrmPlatform.Packages;

/// <summary>What a module adds to a tenant's GraphQL schema, by name.</summary>
/// <param name="Queries">The fields that it adds to the query type.</param>
/// <param name="Mutations">The fields that it adds to the mutation type.</param>
/// <param name="Extends">The fields that it adds to types of other modules.</param>
/// <param name="Owns">The object types that it brings by name.</param>
public sealed record ManifestGraphQL(
    IReadOnlyList<string> Queries,
    IReadOnlyList<string> Mutations,
    IReadOnlyList<ManifestTypeExtension> Extends,
    IReadOnlyList<string> Owns);
