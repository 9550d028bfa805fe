using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Tests.Language;

public sealed class ParserErrorTests
{
    // The texts are graphql-js's.
    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{}", "Expected Name, found \"}\".", 1, 2)]
    [InlineData("{ a {} }", "Expected Name, found \"}\".", 1, 6)]
    [InlineData("{ a(b:) }", "Unexpected \")\".", 1, 7)]
    [InlineData("query ($v: Int = $w) { a }", "Unexpected variable \"$w\" in constant value.", 1, 18)]
    [InlineData("fragment on on T { a }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("notAnOperation { a }", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("\"x\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"x\" extend type T { a: Int }", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("{ a ... }", "Expected \"{\", found \"}\".", 1, 9)]
    [InlineData("{ a } .", "Unexpected character: \".\".", 1, 7)]
    [InlineData("{ .. }", "Unexpected \"..\", did you mean \"...\"?", 1, 3)]
    [InlineData("{ a(b: .12) }", "Invalid number, expected digit before \".\", did you mean \"0.12\"?", 1, 8)]
    [InlineData("{ a(b: 01) }", "Invalid number, unexpected digit after 0: \"1\".", 1, 9)]
    [InlineData("{ a(b: 1.) }", "Invalid number, expected digit but got: \")\".", 1, 10)]
    [InlineData("{ a(b: 1e) }", "Invalid number, expected digit but got: \")\".", 1, 10)]
    [InlineData("{ a(b: 1x) }", "Invalid number, expected digit but got: \"x\".", 1, 9)]
    [InlineData("{ a(b: \"x\n\") }", "Unterminated string.", 1, 10)]
    [InlineData("{ a(b: \"\"\"x\n\"\") }", "Unterminated string.", 2, 6)]
    [InlineData("{ a(b: \"\\q\") }", "Invalid character escape sequence: \"\\q\".", 1, 9)]
    [InlineData("{ a(b: \"\\uD83D\") }", "Invalid Unicode escape sequence: \"\\uD83D\".", 1, 9)]
    [InlineData("{ a(b: \"\\u{110000}\") }", "Invalid Unicode escape sequence: \"\\u{110000}\".", 1, 9)]
    [InlineData("{ a(b: 'x') }", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1, 8)]
    [InlineData("{ \u00e9 }", "Unexpected character: U+00E9.", 1, 3)]
    [InlineData("{ 😀 }", "Unexpected character: U+1F600.", 1, 3)]
    [InlineData("enum E { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("extend type T", "Unexpected <EOF>.", 1, 14)]
    [InlineData("directive @d on NOWHERE", "Unexpected Name \"NOWHERE\".", 1, 17)]
    public void Parse_BrokenSyntax_TellsWhatAndWhere(string text, string message, int line, int column)
    {
        var exception = Assert.Throws<GraphQLException>(() => Parser.Parse(text));

        var error = Assert.Single(exception.Errors);
        Assert.Equal($"Syntax Error: {message}", error.Message);
        Assert.Equal([new SourceLocation(line, column)], error.Locations);
        Assert.Equal("GRAPHQL_PARSE_FAILED", error.Code);
    }

    // The test runner cannot show such a text, so it stands alone.
    [Fact]
    public void Parse_HalfASurrogatePair_IsAnInvalidCharacter()
    {
        var exception = Assert.Throws<GraphQLException>(() => Parser.Parse("{ \ud83d }"));

        Assert.Equal("Syntax Error: Invalid character: U+D83D.", exception.Message);
    }

    [Fact]
    public void Parse_BrokenSyntax_ShowsTheSourceLine()
    {
        var exception = Assert.Throws<GraphQLException>(() => Parser.Parse("query Q {\n  a(b: ]\n}"));

        Assert.Equal("  a(b: ]", exception.Errors[0].Extensions["sourceLine"]);
    }

    [Fact]
    public void Parse_BrokenSyntaxInLongLine_ShowsItsSurroundings()
    {
        var exception = Assert.Throws<GraphQLException>(() => Parser.Parse("{" + new string(' ', 10_000) + "]" + new string(' ', 10_000)));

        Assert.Equal(120, ((string)exception.Errors[0].Extensions["sourceLine"]!).Length);
    }
}
