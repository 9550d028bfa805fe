using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Calls an annotated method.</summary>
/// <param name="parent">The parent, or the list of parents of a batch method; null when the method takes none.</param>
/// <param name="batch">Services and cancellation.</param>
/// <param name="arguments">The coerced arguments.</param>
internal delegate ValueTask<object?> Invocation(object? parent, FieldBatch batch, IReadOnlyDictionary<string, object?> arguments);
