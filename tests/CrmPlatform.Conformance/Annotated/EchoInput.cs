using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[GraphQLName("EchoInput")]
internal sealed record EchoInput(
    Optional<int?> Int,
    [property: GraphQLDefaultValue("7")] Optional<int?> IntDefault,
    int IntRequired,
    [property: GraphQLDefaultValue("9")] int IntRequiredDefault,
    Optional<double?> Float,
    Optional<string?> String,
    Optional<bool?> Boolean,
    [property: ID] Optional<string?> Id,
    Optional<Role?> Enum,
    Optional<IReadOnlyList<int>?> List,
    Optional<IReadOnlyList<IReadOnlyList<string?>?>?> Nested,
    Optional<EchoInput?> Child,
    Optional<UserBy?> By);
