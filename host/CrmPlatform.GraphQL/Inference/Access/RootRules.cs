using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Access;

/// <summary>Checks that each field of the root types says who may ask it, where that is demanded.</summary>
internal sealed class RootRules(bool areDemanded, Problems problems)
{
    // Of the engine's own fields, such as node, the rules of what they find hold.
    private const string Engine = "CrmPlatform.GraphQL";

    public void Check(IReadOnlyList<FieldedType> types)
    {
        if (!areDemanded)
        {
            return;
        }

        foreach (var field in types.Where(t => t is { Name: "Query" or "Mutation" or "Subscription" }).SelectMany(t => t.Fields).Where(f => f.Owner != Engine))
        {
            if (field.AnonymousReason is { } reason)
            {
                if (string.IsNullOrWhiteSpace(reason))
                {
                    problems.Add(InferenceErrors.NoReason(field.Coordinate, field.Member ?? field.Name, field.Owner ?? ""));
                }
            }
            else if (field.AccessRules.Count == 0)
            {
                problems.Add(InferenceErrors.NoRule(field.Coordinate, field.Member ?? field.Name, field.Owner ?? ""));
            }
        }
    }
}
