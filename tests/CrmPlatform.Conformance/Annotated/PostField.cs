using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

internal enum PostField
{
    [GraphQLName("ID")]
    Id,

    Title,
}
