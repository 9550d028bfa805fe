namespace CrmPlatform.GraphQL.Planning;

/// <summary>Fields of an object that come after the rest of the answer.</summary>
/// <param name="Labels">The labels of the fragments that they stand in; they come together when the fragments share fields.</param>
/// <param name="Plan">The fields.</param>
internal sealed record DeferredPlan(IReadOnlyList<string?> Labels, ObjectPlan Plan);
