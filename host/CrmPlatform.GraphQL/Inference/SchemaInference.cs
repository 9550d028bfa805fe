using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>Makes one schema of the annotated C# of several owners.</summary>
/// <param name="sources">The owners' types. Their order decides the order of fields.</param>
/// <param name="options">What inference asks its caller.</param>
public sealed class SchemaInference(IReadOnlyList<InferenceSource> sources, InferenceOptions options)
{
    /// <summary>Makes the schema.</summary>
    /// <exception cref="GraphQLException">The parts do not fit together; every error is told, with its owners.</exception>
    public Schema Infer() => new SchemaComposer(sources, options).Compose();
}
