using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

internal sealed record Post(
    [property: ID] string Id, string Title, string? Body, Status Status, [property: GraphQLIgnore] string AuthorId) : INode, ISearchResult;
