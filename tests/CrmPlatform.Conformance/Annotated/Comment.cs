using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

internal sealed record Comment(
    [property: ID] string Id, string Text, [property: GraphQLIgnore] string? AuthorId, [property: GraphQLIgnore] string OnId) : INode, ISearchResult;
