using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot share their place in the answer.</summary>
/// <param name="ResponseKey">The place.</param>
/// <param name="Reason">Why, as a part of a sentence.</param>
/// <param name="First">One field, and those below it that are to blame.</param>
/// <param name="Second">The other field, likewise.</param>
internal sealed record FieldConflict(string ResponseKey, string Reason, IReadOnlyList<FieldNode> First, IReadOnlyList<FieldNode> Second)
{
    private const int MostNodes = 20;
    private const int LongestReason = 1_000;

    /// <summary>The conflict of two fields whose subfields conflict.</summary>
    public static FieldConflict OfSubfields(string responseKey, FieldNode first, FieldNode second, IReadOnlyList<FieldConflict> conflicts)
    {
        var reason = "";
        foreach (var conflict in conflicts)
        {
            reason += (reason.Length > 0 ? " and " : "") + ValidationErrors.SubfieldConflict(conflict.ResponseKey, conflict.Reason);
            if (reason.Length > LongestReason)
            {
                break;
            }
        }

        return new(responseKey, ValidationErrors.Short(reason), Nodes(first, conflicts.Select(c => c.First)), Nodes(second, conflicts.Select(c => c.Second)));
    }

    private static List<FieldNode> Nodes(FieldNode field, IEnumerable<IReadOnlyList<FieldNode>> below) => [field, .. below.SelectMany(n => n).Take(MostNodes - 1)];
}
