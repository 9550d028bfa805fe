using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[OneOf]
[GraphQLName("UserBy")]
internal sealed record UserBy([property: ID] Optional<string?> Id, Optional<string?> Email, Optional<NameAge?> NameAndAge);
