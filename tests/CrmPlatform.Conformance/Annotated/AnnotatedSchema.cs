using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Annotated;

/// <summary>The harness's reference schema, inferred from annotated C#.</summary>
internal static class AnnotatedSchema
{
    public static Schema Infer()
    {
        var types = typeof(AnnotatedSchema).Assembly.GetTypes().Where(t => t.Namespace == typeof(AnnotatedSchema).Namespace);
        Type[] first = [typeof(User), typeof(Post), typeof(Comment), typeof(UserFields), typeof(PostFields), typeof(CommentFields)]; // The reference lists its types in this order.
        var instant = new InstantType
        {
            Description = "An ISO-8601 instant, handed through unchanged.",
            SpecifiedBy = "https://scalars.graphql.org/andimarek/date-time.html",
        };
        return new SchemaInference([new InferenceSource("conformance", [.. first, .. types], null)], new InferenceOptions
        {
            Scalars = [instant],
            IncrementalDelivery = false, // The reference schema has neither its directives nor those of costs.
            TellCosts = false,
            Description = "Reference schema of the conformance harness. A server under test may host it to get full execution comparison.",
        }).Infer();
    }
}
