using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Tests.CommandLine;

public sealed class ArgumentsTests
{
    [Fact]
    public void Parse_BothFormsOfOption_ReadsThem()
    {
        var arguments = Parse("file.csv", "--url=http://x?a=b", "--key", "k", "--dry-run", "--", "--odd.csv");

        Assert.Equal(("http://x?a=b", "k", true), (arguments.Get("url"), arguments.Get("key"), arguments.Has("dry-run")));
        Assert.Equal(["file.csv", "--odd.csv"], arguments.Files);
    }

    [Fact]
    public void Parse_UnknownOption_NamesTheKnown() => Assert.Equal(
        "CRM2002 There is no option '--ulr' here. Known are --dry-run, --key, --url.",
        Assert.Throws<CrmToolException>(() => Parse("--ulr", "x")).Message);

    [Fact]
    public void Parse_ValueMissing_SaysHowToWriteIt() => Assert.Equal(
        "CRM2003 The option '--url' needs a value. Write it as '--url VALUE'.",
        Assert.Throws<CrmToolException>(() => Parse("--url")).Message);

    [Fact]
    public void Parse_ValueForFlag_IsRefused() => Assert.Equal(
        "CRM2003 The option '--dry-run' takes no value. Write it as '--dry-run'.",
        Assert.Throws<CrmToolException>(() => Parse("--dry-run=yes")).Message);

    private static Arguments Parse(params string[] args) => Arguments.Parse(args, ["url", "key"], ["dry-run"]);
}
