using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>A fragment that asks to come after the rest of the answer.</summary>
/// <param name="Label">Its label, if any.</param>
/// <param name="SelectionSet">What it selects.</param>
internal sealed record DeferredFragment(string? Label, SelectionSetNode SelectionSet);
