using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>Finds customers that are likely one.</summary>
internal static class DuplicateSearch
{
    /// <summary>The sets of customers, with their best scores.</summary>
    public static IReadOnlyList<FoundDuplicates> Find(IReadOnlyList<Customer> customers, DuplicateRule rule)
    {
        var result = RecordMatching.Find([.. customers.Select(Record)], MatchRuleOf(rule));
        var scores = new Dictionary<int, double>();
        foreach (var (place, score) in result.Pairs.SelectMany(p => new[] { (p.First, p.Score), (p.Second, p.Score) }))
        {
            scores[place] = Math.Max(score, scores.GetValueOrDefault(place));
        }

        return [.. result.Sets().Select(s => new FoundDuplicates([.. s.Select(i => (customers[i].Id, scores[i]))]))];
    }

    private static MatchRule MatchRuleOf(DuplicateRule rule) => new()
    {
        Fields = [.. rule.Fields.Select(f => new MatchField($"{f.Field}", (MatchKind)f.Comparison, f.Weight) { Form = FormOf(f.Field) })],
        Keys = [.. rule.Fields.Select(f => (IReadOnlyList<BlockingPart>)[new BlockingPart($"{f.Field}", (MatchKind)f.Comparison) { Form = FormOf(f.Field) }])],
        Threshold = rule.Threshold,
        Evidence = rule.Evidence,
    };

    private static MatchForm FormOf(DuplicateFieldName field) => field switch
    {
        DuplicateFieldName.Email => MatchForm.Email,
        DuplicateFieldName.Phone => MatchForm.Phone,
        _ => MatchForm.Text,
    };

    private static Dictionary<string, string> Record(Customer customer) => new()
    {
        [nameof(DuplicateFieldName.Name)] = customer.Name,
        [nameof(DuplicateFieldName.Email)] = customer.Email ?? "",
        [nameof(DuplicateFieldName.Phone)] = customer.Phone ?? "",
        [nameof(DuplicateFieldName.Street)] = customer.Street ?? "",
        [nameof(DuplicateFieldName.PostalCode)] = customer.PostalCode ?? "",
        [nameof(DuplicateFieldName.City)] = customer.City ?? "",
        [nameof(DuplicateFieldName.Country)] = customer.Country ?? "",
    };
}
