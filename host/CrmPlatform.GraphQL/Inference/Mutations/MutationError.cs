using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Inference.Mutations;

/// <summary>A user error as a value: an exception among values would be taken for a field that failed.</summary>
internal sealed record MutationError(UserErrorException Cause);
