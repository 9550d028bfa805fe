using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

[assembly: ComposeDirective("https://crm.test/audited/v1.0", "directive @audited on OBJECT | FIELD_DEFINITION")]

namespace CrmPlatform.Conformance.Subgraph;

/// <summary>The harness's federation/customers.graphql, inferred from annotated C#.</summary>
internal static class SubgraphSchema
{
    public static Schema Infer()
    {
        var types = typeof(SubgraphSchema).Assembly.GetTypes().Where(t => t.Namespace == typeof(SubgraphSchema).Namespace);
        return new SchemaInference([new InferenceSource("customers", [.. types], null)], new InferenceOptions { Subgraph = new SubgraphOptions() }).Infer();
    }
}
