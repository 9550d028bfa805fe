using System.Diagnostics;
using CrmPlatform.Sdk.Analysis.Tests.Support;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Sdk.Analysis.Tests.RealData;

/// <summary>Finds duplicates whose truth is known, by rules that somebody could write who has seen the fields and not the truth.</summary>
public sealed class DuplicateTests(ITestOutputHelper output)
{
    // About two thirds of what is known have to agree.
    private const double TwoThirds = 0.65;

    // What identifies a person says more than where he lives; every field may be mistyped.
    private static readonly MatchRule People = new()
    {
        Fields =
        [
            new("soc_sec_id", MatchKind.Fuzzy, 3), new("date_of_birth", MatchKind.Fuzzy, 2), new("surname", MatchKind.Fuzzy, 2),
            new("given_name", MatchKind.Fuzzy, 1), new("address_1", MatchKind.Fuzzy, 1), new("suburb", MatchKind.Fuzzy, 1), new("postcode", MatchKind.Fuzzy, 1),
        ],
        Keys =
        [
            [new("soc_sec_id", MatchKind.Normalized)], [new("date_of_birth", MatchKind.Normalized)],
            [new("surname", MatchKind.Phonetic), new("given_name", MatchKind.Phonetic)], [new("surname", MatchKind.Phonetic), new("postcode", MatchKind.Normalized)],
            [new("suburb", MatchKind.Normalized), new("address_1", MatchKind.Fuzzy)],
        ],
        Threshold = TwoThirds,
    };

    // Two restaurants of one hotel share its telephone and its address: the name weighs more than either.
    private static readonly MatchRule Restaurants = new()
    {
        Fields =
        [
            new("phone", MatchKind.Normalized, 2) { Form = MatchForm.Phone }, new("name", MatchKind.Fuzzy, 3), new("addr", MatchKind.Fuzzy, 2),
        ],
        Keys = [[new("phone", MatchKind.Normalized) { Form = MatchForm.Phone }], [new("name", MatchKind.Fuzzy)], [new("addr", MatchKind.Normalized)]],
        Threshold = TwoThirds,
    };

    [CrmDataTheory]
    [InlineData("febrl_dataset1.csv", 500, 0.984)]
    [InlineData("febrl_dataset3.csv", 6538, 0.962)]
    public void Find_Febrl_HasMoreThanTheExactKeys(string file, int truePairs, double least)
    {
        var rows = Rows.Of(",", "dedupe", file).ToArray();
        // rec-223-org and rec-223-dup-0 are one person.
        string[] people = [.. rows.Select(r => r.Text("rec_id").Split('-')[1])];

        var quality = Measure(rows, People, p => people[p.First] == people[p.Second], truePairs);

        Assert.Equal(truePairs, people.GroupBy(p => p).Sum(g => g.Count() * (g.Count() - 1) / 2));
        Assert.InRange(quality, least, 1);
    }

    [CrmDataFact]
    public void Find_Restaurants_HasMoreThanTheTelephone()
    {
        var rows = Rows.Of("|", "dedupe", "restaurants.csv").ToArray();
        var truth = File.ReadLines(CrmData.Path("dedupe", "restaurants_truth.csv"))
            .Select(l => l.Split('|').Select(int.Parse).Order().ToArray()).Select(p => (p[0], p[1])).ToHashSet();
        int[] ids = [.. rows.Select(r => (int)r.Number("id"))];

        var quality = Measure(rows, Restaurants, p => truth.Contains((Math.Min(ids[p.First], ids[p.Second]), Math.Max(ids[p.First], ids[p.Second]))), truth.Count);

        Assert.InRange(quality, 0.95, 1);
    }

    private double Measure(Dictionary<string, string>[] rows, MatchRule rule, Func<MatchPair, bool> isTrue, int truePairs)
    {
        var clock = Stopwatch.StartNew();
        var result = RecordMatching.Find(rows, rule);
        clock.Stop();
        var right = result.Pairs.Count(isTrue);
        var quality = 2.0 * right / (result.Pairs.Count + truePairs);
        output.WriteLine($"{rows.Length} records, {result.Compared} pairs compared in {clock.ElapsedMilliseconds} ms: {result.Pairs.Count} found, {right} of {truePairs} right, F1 {quality:F4}");
        return quality;
    }
}
