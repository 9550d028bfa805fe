using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Uploading;

/// <summary>A schema that takes files, for clients that send them.</summary>
internal static class UploadSchema
{
    public static Schema Infer() => new SchemaInference(
        [new InferenceSource("uploads", [typeof(UploadQueries), typeof(UploadMutations)], null)],
        new InferenceOptions()).Infer();
}
