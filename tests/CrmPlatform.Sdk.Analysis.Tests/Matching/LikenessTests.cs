using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Matching;

public sealed class LikenessTests
{
    // The examples of Winkler's papers.
    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    public void JaroWinkler_KnownPairs_HaveTheirValue(string a, string b, double expected)
    {
        Close.Digits(expected, 4, Likeness.JaroWinkler(a, b));
        Assert.Equal(Likeness.JaroWinkler(a, b), Likeness.JaroWinkler(b, a), 12);
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("flaw", "lawn", 2)]
    [InlineData("same", "same", 0)]
    public void Levenshtein_KnownPairs_HaveTheirDistance(string a, string b, int expected) => Assert.Equal(expected, Likeness.Levenshtein(a, b));

    // The examples of the National Archives of the United States.
    [Theory]
    [InlineData("Washington", "W252")]
    [InlineData("Lee", "L000")]
    [InlineData("Gutierrez", "G362")]
    [InlineData("Pfister", "P236")]
    [InlineData("Jackson", "J250")]
    [InlineData("Tymczak", "T522")]
    [InlineData("Ashcraft", "A261")]
    [InlineData("Robert Rupert", "R163 R163")]
    [InlineData("7 Eleven", "7 E415")]
    public void Soundex_KnownNames_HaveTheirCode(string name, string code) => Assert.Equal(code, Soundex.Of(name));
}
