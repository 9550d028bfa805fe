using System.Text;
using CrmPlatform.Customers.Domain.Cards;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class CardTests
{
    static CardTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("gb18030", "王小明")]
    [InlineData("shift_jis", "山田太郎")]
    [InlineData("big5", "陳大文")]
    [InlineData("euc-kr", "홍길동")]
    [InlineData("windows-1251", "Иван Петров")]
    [InlineData("utf-8", "Jörg Groß 🙂")]
    public void Read_QuotedPrintableInACharset_LosesNoCharacter(string charset, string name)
    {
        var value = string.Concat(Encoding.GetEncoding(charset).GetBytes(name).Select(b => $"={b:X2}"));
        var soft = $"{value[..12]}=\r\n{value[12..]}";

        var card = Assert.Single(CardReader.Read(Encoding.ASCII.GetBytes($"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{soft}\r\nEND:VCARD\r\n")));

        Assert.Equal(name, card.Name);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("shift_jis")]
    public void Read_BytesOfACharsetWithoutQuotedPrintable_LosesNoCharacter(string charset)
    {
        byte[] file = [.. Encoding.ASCII.GetBytes($"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET={charset}:"), .. Encoding.GetEncoding(charset).GetBytes("東京 表示"), .. "\nEND:VCARD\n"u8];

        Assert.Equal("東京 表示", Assert.Single(CardReader.Read(file)).Name);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Read_FileWithAByteOrderMark_LosesNoCharacter(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoë 東 🙂\r\nEND:VCARD\r\n")];

        Assert.Equal("Zoë 東 🙂", Assert.Single(CardReader.Read(file)).Name);
    }

    [Fact]
    public void Read_OldPhoneThatSaysNoCharset_IsReadAsWestern()
    {
        var card = Assert.Single(CardReader.Read(Encoding.GetEncoding("windows-1252").GetBytes("BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Müller – Söhne\r\nEND:VCARD\r\n")));

        Assert.Equal("Müller – Söhne", card.Name);
    }

    [Fact]
    public void Write_CardWithEverything_ReadsAsItWas()
    {
        var card = new Card
        {
            Line = 1,
            Name = "Prof. Zoë; Groß, \\ 東京都渋谷区の山田太郎さんとその長い長い名前のつづき🙂",
            Title = "Dr.",
            Role = "Head of; sales",
            Organization = "Acme, Inc.",
            BirthDate = new DateOnly(1980, 2, 29),
            Note = "First line\nsecond, line",
            Numbers = [new(ContactPointKind.Email, "zoe@example.com", ContactPointType.Work, true), new(ContactPointKind.Fax, "+49 30 1", ContactPointType.Home, false), new(ContactPointKind.Phone, "+49 170 2", ContactPointType.Mobile, true)],
        };

        var text = CardWriter.Write(card);

        var read = Assert.Single(CardReader.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(card with { Numbers = [] }, read with { Numbers = [] });
        Assert.Equal(card.Numbers, read.Numbers);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [CrmDataFact]
    public void Read_NineFilesOfRealProgramsAndRfcs_FindsTwelvePersonsWithAllTheirAddresses()
    {
        var cards = Directory.GetFiles(CrmData.Path("vcard"), "*.vcf").Order(StringComparer.Ordinal).SelectMany(f => CardReader.Read(File.ReadAllBytes(f)).Select(c => (File: Path.GetFileName(f), Card: c))).ToList();

        Assert.Equal(
            ["John_Doe_EVOLUTION.vcf", "John_Doe_GMAIL.vcf", "John_Doe_IPHONE.vcf", "John_Doe_MS_OUTLOOK.vcf", "gmail-list.vcf", "gmail-list.vcf", "gmail-list.vcf", "gmail-single.vcf", "gmail-single2.vcf", "rfc2426-example.vcf", "rfc2426-example.vcf", "rfc6350-example.vcf"],
            cards.Select(c => c.File));
        Assert.Equal(
            ["Arnold Smith", "Chris Beatle", "Doug White", "Greg Dartmouth", "VCard Test", "Frank Dawson", "Tim Howes", "Simon Perreault"],
            cards.Skip(4).Select(c => c.Card.Name));
        Assert.Equal("Mr. John Richter, James Doe Sr.", cards[0].Card.Name);
        Assert.Equal("Mr. John Richter James Doe Sr.", cards[2].Card.Name);
        Assert.Equal(("Mr.", "Money Counter", "IBM, Accounting"), (cards[3].Card.Title, cards[3].Card.Role, cards[3].Card.Organization));
        Assert.Equal((new DateOnly(1960, 9, 10), new DateOnly(1912, 6, 23)), (cards[7].Card.BirthDate!.Value, cards[8].Card.BirthDate!.Value));
        Assert.Equal("This is GMail's note field.\nIt should be added as a NOTE type.\nACustomField: CustomField", cards[7].Card.Note);
        var test = cards[8].Card.Numbers.ToLookup(n => n.Kind);
        Assert.Equal((5, 9, 2, 6), (test[ContactPointKind.Email].Count(), test[ContactPointKind.Phone].Count(), test[ContactPointKind.Fax].Count(), test[ContactPointKind.Web].Count()));
        Assert.Equal("http://www.example1.com", test[ContactPointKind.Web].First().Value);
        Assert.Equal(new CardNumber(ContactPointKind.Phone, "+1-418-656-9254 ext. 102", ContactPointType.Work, true), cards[11].Card.Numbers[0]);
        Assert.Null(cards[11].Card.BirthDate);
    }

    [CrmDataTheory]
    [InlineData("big5", "big5")]
    [InlineData("gb2312", "gb2312")]
    [InlineData("gbk", "gbk")]
    [InlineData("shift_jis", "shift_jis")]
    [InlineData("euc_kr", "euc-kr")]
    public void Read_TextOfACharsetPairAsANote_IsItsUtf8Twin(string file, string charset)
    {
        var bytes = File.ReadAllBytes(CrmData.Path("encodings", $"{file}.txt"));
        var quoted = string.Concat(bytes.Select(b => $"={b:X2}"));
        var lines = string.Join("=\r\n", quoted.Chunk(72).Select(c => new string(c)));

        var card = Assert.Single(CardReader.Read(Encoding.ASCII.GetBytes($"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:A\r\nNOTE;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{lines}\r\nEND:VCARD\r\n")));

        Assert.Equal(File.ReadAllText(CrmData.Path("encodings", $"{file}-utf8.txt")).Trim(), card.Note);
    }
}
