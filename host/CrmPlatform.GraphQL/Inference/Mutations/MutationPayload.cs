namespace CrmPlatform.GraphQL.Inference.Mutations;

/// <summary>What a mutation answers: its result, or what the caller can put right.</summary>
internal sealed record MutationPayload(object? Result, IReadOnlyList<MutationError> Errors);
