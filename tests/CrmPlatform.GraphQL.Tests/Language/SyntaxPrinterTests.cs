using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Tests.Language;

public sealed class SyntaxPrinterTests
{
    [Theory]
    [InlineData("[1,2]", "[1, 2]")]
    [InlineData("{}", "{  }")]
    [InlineData("{a:1 b:[]}", "{ a: 1, b: [] }")]
    [InlineData("\"a\\u0007\\\"\\u{1F600}\"", "\"a\\u0007\\\"😀\"")]
    [InlineData("\"\"\"a\"\"\"", "\"\"\"a\"\"\"")]
    [InlineData("\"\"\"a\nb\"\"\"", "\"\"\"\na\nb\n\"\"\"")]
    public void Print_Value_IsGraphQLJs(string text, string printed) => Assert.Equal(printed, SyntaxPrinter.Print(Parser.ParseValue(text)));

    [Fact]
    public void Print_LongValue_BreaksAfterEightyCharacters()
    {
        var items = string.Join(" ", Enumerable.Repeat("123456789", 8));

        Assert.Equal($"[\n  {items.Replace(" ", "\n  ")}\n]", SyntaxPrinter.Print(Parser.ParseValue($"[{items}]")));
    }

    [Fact]
    public void Print_LongArguments_BreaksAfterEightyCharacters()
    {
        var printed = SyntaxPrinter.Print(Parser.Parse($"{{ a(first: \"{new string('x', 40)}\", second: \"{new string('y', 40)}\") }}"));

        Assert.Equal($"{{\n  a(\n    first: \"{new string('x', 40)}\"\n    second: \"{new string('y', 40)}\"\n  )\n}}", printed);
    }

    [Theory]
    [InlineData("plain", true)]
    [InlineData("two\nlines", true)]
    [InlineData("  indented", true)]
    [InlineData("  all\n  indented", false)]
    [InlineData("\nblank first", false)]
    [InlineData("blank last\n", false)]
    [InlineData("carriage\rreturn", false)]
    [InlineData("bell\u0007", false)]
    public void CanBeBlock_Text_TellsWhetherItReadsBackUnchanged(string text, bool canBe)
    {
        Assert.Equal(canBe, StringPrinter.CanBeBlock(text));
        if (canBe)
        {
            Assert.Equal(text, ((StringValueNode)Parser.ParseValue(StringPrinter.Block(text))).Value);
        }
    }

    [Fact]
    public void PrintForError_HugeValue_IsCut()
    {
        var value = Parser.ParseValue($"[{string.Join(" ", Enumerable.Repeat("123456789", 1_900))}]");

        Assert.Equal(2_003, SyntaxPrinter.PrintForError(value).Length);
    }
}
