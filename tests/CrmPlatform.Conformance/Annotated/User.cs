using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

internal sealed record User(
    [property: ID] string Id,
    string? Name,
    string? Email,
    int? Age,
    double? Score,
    bool Active,
    Role Role,
    IReadOnlyList<string> Tags,
    [property: GraphQLType("Instant")] string? Joined,
    [property: GraphQLIgnore] string? ManagerId) : INamed, ISearchResult;
