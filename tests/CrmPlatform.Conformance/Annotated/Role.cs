using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

internal enum Role
{
    Admin,

    Agent,

    Guest,

    [GraphQLDescription("Old name.")]
    [GraphQLDeprecated("Use ADMIN.")]
    Root,
}
