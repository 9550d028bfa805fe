using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Csv;

namespace CrmPlatform.Cli.Tests.Csv;

public sealed class CsvReaderTests
{
    [Fact]
    public void Read_QuotedLineBreaks_KeepsThemAndCountsLines() => Assert.Equal(
        [(1, "a|b"), (2, "1|two\nlines"), (4, "2|x\r\ny"), (6, "3|z")],
        Records("a,b\n1,\"two\nlines\"\n2,\"x\r\ny\"\r\n3,z"));

    [Fact]
    public void Read_DoubledQuotes_AreOne() => Assert.Equal([(1, "say \"hi\"|\"")], Records("\"say \"\"hi\"\"\",\"\"\"\""));

    [Fact]
    public void Read_QuoteInsidePlainField_IsAnOrdinaryCharacter() => Assert.Equal([(1, "37°36'37.8\"N|x\"y\"z")], Records("37°36'37.8\"N,x\"y\"z"));

    [Theory]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("a,b\n1,2\n\n\n")]
    [InlineData("\n\na,b\n1,2")]
    public void Read_AnyLineEnds_TheSameRecords(string text) => Assert.Equal(["a|b", "1|2"], Records(text).Select(r => r.Item2));

    [Fact]
    public void Read_EmptyFieldsAtTheEnd_AreFields() => Assert.Equal([(1, "a||"), (2, "||")], Records("a,,\n,,"));

    [Fact]
    public void Read_OtherDelimiter_TakesCommasAsText() => Assert.Equal([(1, "1,5|x")], Records("1,5;x", ';'));

    [Fact]
    public void Read_LongerThanItsBuffer_LosesNothing()
    {
        var field = string.Concat(Enumerable.Repeat("0123456789\r\n", 5000));

        Assert.Equal([(1, $"{field}|x"), (5002, "y|z")], Records($"\"{field}\",x\r\ny,z"));
    }

    [Fact]
    public void Read_QuoteNeverClosed_NamesTheLineItOpensOn() => Assert.Equal(
        "CRM2101 'test.csv' line 2: a field begins with a quote that is never closed. Close it, or double the quotes inside the field.",
        Assert.Throws<CrmToolException>(() => Records("a\n\"b\nc")).Message);

    private static List<(int, string)> Records(string text, char delimiter = ',')
    {
        var reader = new CsvReader(new StringReader(text), delimiter, "test.csv");
        var records = new List<(int, string)>();
        while (reader.Read() is { } record)
        {
            records.Add((record.Line, string.Join('|', record.Fields)));
        }

        return records;
    }
}
