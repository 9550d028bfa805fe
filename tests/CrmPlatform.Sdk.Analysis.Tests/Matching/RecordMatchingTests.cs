namespace CrmPlatform.Sdk.Analysis.Tests.Matching;

public sealed class RecordMatchingTests
{
    private static readonly MatchRule Rule = new()
    {
        Fields = [new("name", MatchKind.Fuzzy, 2), new("phone", MatchKind.Normalized, 1) { Form = MatchForm.Phone }],
        Keys = [[new("phone", MatchKind.Normalized) { Form = MatchForm.Phone }], [new("name", MatchKind.Phonetic)]],
    };

    [Fact]
    public void Find_PhoneWrittenOtherwise_IsAMatch()
    {
        var result = RecordMatching.Find([Person("Ada Lovelace", "030/123"), Person("Ada Lovelac", "(030) 123"), Person("Charles Babbage", "99")], Rule);

        var pair = Assert.Single(result.Pairs);
        Assert.Equal((0, 1), (pair.First, pair.Second));
        Assert.InRange(pair.Score, 0.98, 0.999);
        Assert.Equal(1, result.Compared);
    }

    [Fact]
    public void Find_AlikeOverAThird_IsOneSet()
    {
        var result = RecordMatching.Find([Person("Meyer", "1"), Person("Meier", "1"), Person("Maier", "2"), Person("Smith", "3"), Person("Smith", "3")], Rule with { Threshold = 0.55 });

        Assert.Equal([[0, 1, 2], [3, 4]], result.Sets());
    }

    [Fact]
    public void Find_FieldMissing_SaysNothing()
    {
        Assert.Equal(1, RecordMatching.Score(Person("Ada", ""), Person("Ada", "5"), Rule));
        Assert.Equal(0, RecordMatching.Score(Person("", "5"), Person("Ada", "5"), Rule));
    }

    [Fact]
    public void Find_KeyOfEverybody_IsLeftOutAndSaid()
    {
        var result = RecordMatching.Find([.. Enumerable.Range(0, 4).Select(i => Person($"N{(char)('a' + i)}{i}", "0"))], Rule with { LargestBlock = 3 });

        Assert.Empty(result.Pairs);
        Assert.Equal(4, result.SkippedBlocks["0:0"]);
    }

    [Fact]
    public void Find_NoKeys_SaysSo() => Assert.Equal(
        "The rule compares nothing: it needs at least one field, and at least one key with a field that two records share.",
        Assert.Throws<AnalysisException>(() => RecordMatching.Find([], Rule with { Keys = [] })).Message);

    [Fact]
    public void Find_NoWeight_NamesTheField() => Assert.Equal(
        "The weight of 'name' is 0, and has to be above 0. Leave out a field that says nothing.",
        Assert.Throws<AnalysisException>(() => RecordMatching.Find([], Rule with { Fields = [new("name", MatchKind.Exact, 0)] })).Message);

    private static Dictionary<string, string> Person(string name, string phone) => new() { ["name"] = name, ["phone"] = phone };
}
