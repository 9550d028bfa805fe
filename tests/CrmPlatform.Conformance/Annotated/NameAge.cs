using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[GraphQLName("NameAge")]
internal sealed record NameAge(string Name, int Age);
