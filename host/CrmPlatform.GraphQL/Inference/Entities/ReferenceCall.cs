using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>Calls a [ReferenceResolver] method.</summary>
/// <param name="values">The values of its parameters, without services.</param>
/// <param name="batch">Services and cancellation.</param>
internal delegate ValueTask<object?> ReferenceCall(object?[] values, FieldBatch batch);
