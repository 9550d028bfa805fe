namespace CrmPlatform.Sdk.Analysis.Tests.Scoring;

public sealed class RfmTests
{
    // pandas.qcut of the ranks of seven gives 1 1 2 3 4 4 5 with these borders.
    [Fact]
    public void Score_SevenByPlace_IsThatOfPandas() => Assert.Equal(
        [1, 1, 2, 3, 4, 5, 5],
        Rfm.Score([.. Enumerable.Range(1, 7).Select(i => new RfmValues(1, 1, i))], 5, RfmTies.ByPlace).Select(s => s.Monetary));

    [Fact]
    public void Score_Recency_IsHighForFewDays()
    {
        RfmValues[] values = [new(300, 1, 1), new(1, 1, 1)];

        Assert.Equal([1, 5], Rfm.Score(values, 5, RfmTies.ByPlace).Select(s => s.Recency).Order());
        Assert.Equal([3, 5], Rfm.Score(values, 5, RfmTies.Together).Select(s => s.Recency));
    }

    [Theory]
    [InlineData(RfmTies.ByPlace, new[] { 1, 2, 4, 5 })]
    [InlineData(RfmTies.Together, new[] { 4, 4, 4, 5 })]
    public void Score_EqualValues_AreTreatedAsAsked(RfmTies ties, int[] expected) => Assert.Equal(
        expected, Rfm.Score([new(1, 1, 0), new(1, 1, 0), new(1, 1, 0), new(1, 2, 0)], 5, ties).Select(s => s.Frequency));

    [Fact]
    public void Score_Alone_IsTheBest() => Assert.Equal("555", Rfm.Score([new(1, 1, 1)], 5, RfmTies.Together).Single().ToString());

    [Fact]
    public void Score_Nobody_IsNothing() => Assert.Empty(Rfm.Score([], 5, RfmTies.ByPlace));

    [Fact]
    public void ToString_TwoDigits_AreDivided() => Assert.Equal("10-9-8", new RfmScore(10, 9, 8).ToString());

    [Fact]
    public void Score_OneBin_SaysSo() => Assert.Equal(
        "1 bins divide nobody. Ask for 2 or more.", Assert.Throws<AnalysisException>(() => Rfm.Score([], 1, RfmTies.ByPlace)).Message);
}
