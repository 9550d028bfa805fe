using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Access;

/// <summary>Checks that each field of the root types says who may ask it, where that is demanded.</summary>
internal sealed class RootRules(bool areDemanded, Problems problems)
{
    // What has no C# member is the engine's own, such as node: the rules of what it finds hold.
    public void Check(IReadOnlyList<FieldedType> types)
    {
        if (!areDemanded)
        {
            return;
        }

        foreach (var field in types.Where(t => t is { Name: "Query" or "Mutation" or "Subscription" }).SelectMany(t => t.Fields).Where(f => f.Member is not null))
        {
            if (field.AnonymousReason is { } reason)
            {
                if (string.IsNullOrWhiteSpace(reason))
                {
                    problems.Add(InferenceErrors.NoReason(field.Coordinate, field.Member!, field.Owner ?? ""));
                }
            }
            else if (field.AccessRules.Count == 0)
            {
                problems.Add(InferenceErrors.NoRule(field.Coordinate, field.Member!, field.Owner ?? ""));
            }
        }
    }
}
