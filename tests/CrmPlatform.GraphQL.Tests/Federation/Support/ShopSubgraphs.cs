using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference.Entities;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Federation.Support;

/// <summary>The shop as a subgraph of a federation: whole, each owner alone, and its ids.</summary>
internal static class ShopSubgraphs
{
    public static Schema Whole { get; } = ShopGraph.Infer([ShopGraph.Customers, ShopGraph.Orders], new SubgraphOptions());

    public static Schema Orders { get; } = ShopGraph.Infer([ShopGraph.Orders], new SubgraphOptions(), Whole);

    public static Schema Ids { get; } = NodeSubgraph.Of(Whole, new SubgraphOptions())!;
}
