using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

public enum CustomerTier
{
    /// <summary>Nothing special.</summary>
    Standard,

    [GraphQLDeprecated("Use STANDARD.")]
    OldBronze,

    KeyAccount,
}
