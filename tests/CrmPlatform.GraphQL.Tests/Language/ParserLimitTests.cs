using System.Diagnostics;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Tests.Language;

public sealed class ParserLimitTests
{
    [Theory]
    [InlineData("{a{b}}", "{a{b{c}}}")]
    [InlineData("{a(b:[1])}", "{a(b:[[1]])}")]
    [InlineData("{a(b:{c:1})}", "{a(b:{c:{d:1}})}")]
    [InlineData("{...{a}}", "{...{...{a}}}")]
    [InlineData("query($v:[[Int]]){a}", "query($v:[[[Int]]]){a}")]
    public void Parse_DepthOfTheLimit_IsReadAndOneMoreIsNot(string two, string three)
    {
        Assert.Null(CodeOf(two, new ParserLimits { MaxDepth = 2 }));
        Assert.Equal("DOCUMENT_DEPTH_LIMIT", CodeOf(three, new ParserLimits { MaxDepth = 2 }));
    }

    [Fact]
    public void Parse_TokensOfTheLimit_AreReadAndOneMoreIsNot()
    {
        Assert.Null(CodeOf("{a b}", new ParserLimits { MaxTokens = 4 }));
        Assert.Equal("DOCUMENT_TOKEN_LIMIT", CodeOf("{a b c}", new ParserLimits { MaxTokens = 4 }));
    }

    [Fact]
    public void Parse_LengthOfTheLimit_IsReadAndOneMoreIsNot()
    {
        Assert.Null(CodeOf("{a b}", new ParserLimits { MaxLength = 5 }));
        Assert.Equal("DOCUMENT_LENGTH_LIMIT", CodeOf("{a b }", new ParserLimits { MaxLength = 5 }));
    }

    // On the runtime's stack any of these would end the process.
    [Theory]
    [InlineData("{", "", "", "")]
    [InlineData("{a", "", "}", "")]
    [InlineData("{a(b:", "[", "]", ")}")]
    [InlineData("{a(b:", "{c:", "}", ")}")]
    [InlineData("query($v:", "[", "]", "){a}")]
    [InlineData("{a", "... {", "}", "}")]
    [InlineData("type T{a:", "[", "]", "}")]
    [InlineData("{a(b:", "(", ")", ")}")]
    public void Parse_NestedToTwoMegabytes_RefusesAtOnce(string start, string open, string close, string end)
    {
        var repeated = open.Length == 0 ? start : open;
        var count = 1_000_000 / repeated.Length;
        var text = (open.Length == 0 ? "" : start) + string.Concat(Enumerable.Repeat(repeated, count)) + string.Concat(Enumerable.Repeat(close, count)) + end;
        var watch = Stopwatch.StartNew();

        var exception = Assert.Throws<GraphQLException>(() => Parser.Parse(text, ParserLimits.Trusted));

        Assert.StartsWith("Syntax Error: ", exception.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"It took {watch.Elapsed}.");
    }

    private static string? CodeOf(string text, ParserLimits limits)
    {
        try
        {
            Parser.Parse(text, limits);
            return null;
        }
        catch (GraphQLException e)
        {
            return e.Errors[0].Code;
        }
    }
}
