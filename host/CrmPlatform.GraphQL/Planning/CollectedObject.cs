namespace CrmPlatform.GraphQL.Planning;

/// <summary>What is collected of an object.</summary>
/// <param name="Labels">The labels of the deferred fragments that it was collected of; empty for what comes at once.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Deferred">What comes later.</param>
internal sealed record CollectedObject(IReadOnlyList<string?> Labels, IReadOnlyList<CollectedField> Fields, IReadOnlyList<CollectedObject> Deferred);
