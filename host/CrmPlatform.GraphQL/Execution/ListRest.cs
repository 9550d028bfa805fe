using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>The items of a streamed list that come later.</summary>
/// <param name="Group">The group of the object that has the list.</param>
/// <param name="Row">The object's row.</param>
/// <param name="Field">The list's field.</param>
/// <param name="Start">How many items came at once.</param>
/// <param name="Items">The other items.</param>
internal sealed record ListRest(ObjectGroup Group, int Row, FieldPlan Field, int Start, IReadOnlyList<object?> Items);
