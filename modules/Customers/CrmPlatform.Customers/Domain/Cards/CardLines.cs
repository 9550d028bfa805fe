using System.Text;

namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>Reads the lines of a file of cards, of version 2.1, 3.0 or 4.0.</summary>
/// <remarks>
/// A card of version 2.1 may say for each property in which charset it is written, so the file is read as bytes: each stands for itself
/// until the property is known. What says nothing is UTF-8, or else the Western code page that phones wrote before.
/// </remarks>
internal static class CardLines
{
    private const string Korean = "euc-kr";
    private const string Western = "windows-1252";
    private static readonly Encoding Bytes = Encoding.Latin1;
    private static readonly UTF8Encoding Strict = new(false, true);

    public static IEnumerable<CardProperty> Read(byte[] file)
    {
        var lines = Bytes.GetString(WithoutMark(file)).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var begin = i;
            var line = lines[i].TrimEnd('\r');
            var isQuoted = HasQuotedPrintable(line);

            // A soft line break of quoted-printable; else a line goes on when the next begins with a blank (RFC 6350 section 3.2).
            while (i + 1 < lines.Length && (isQuoted ? line.EndsWith('=') : lines[i + 1] is [' ' or '\t', ..]))
            {
                i++;
                line = isQuoted ? line[..^1] + lines[i].TrimEnd('\r') : line + lines[i].TrimEnd('\r')[1..];
            }

            if (Property(begin + 1, line, isQuoted) is { } property)
            {
                yield return property;
            }
        }
    }

    // UTF-16 and UTF-32 are told by their marks, and become UTF-8.
    private static byte[] WithoutMark(byte[] file)
    {
        using var text = new StreamReader(new MemoryStream(file), Bytes, detectEncodingFromByteOrderMarks: true);
        var content = text.ReadToEnd();
        return text.CurrentEncoding.CodePage == Bytes.CodePage ? file : Encoding.UTF8.GetBytes(content);
    }

    private static bool HasQuotedPrintable(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line[..colon].Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);

    private static CardProperty? Property(int number, string line, bool isQuoted)
    {
        if (EndOfHead(line) is not { } colon)
        {
            return null;
        }

        var head = Decode(Bytes.GetBytes(line[..colon]), null).Split(';');
        var parameters = head.Skip(1).SelectMany(Parameters).ToLookup(p => p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase);
        var value = Bytes.GetBytes(line[(colon + 1)..]);
        var name = head[0][(head[0].LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();
        return new CardProperty(number, name, parameters, Decode(isQuoted ? QuotedPrintable(value) : value, parameters["CHARSET"].FirstOrDefault()));
    }

    // The first colon that does not stand in a quoted parameter.
    private static int? EndOfHead(string line)
    {
        var isInQuotes = false;
        for (var i = 0; i < line.Length; i++)
        {
            isInQuotes ^= line[i] == '"';
            if (line[i] == ':' && !isInQuotes)
            {
                return i;
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, string Value)> Parameters(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var (name, values) = equals < 0 ? ("TYPE", parameter) : (parameter[..equals].Trim(), parameter[(equals + 1)..].Trim('"'));
        return values.Split(',').Select(value => (name, value.Trim()));
    }

    private static byte[] QuotedPrintable(byte[] value)
    {
        var decoded = new List<byte>(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '=' && i + 2 < value.Length && char.IsAsciiHexDigit((char)value[i + 1]) && char.IsAsciiHexDigit((char)value[i + 2]))
            {
                decoded.Add(Convert.ToByte(Bytes.GetString(value, i + 1, 2), 16));
                i += 2;
            }
            else
            {
                decoded.Add(value[i]);
            }
        }

        return [.. decoded];
    }

    private static string Decode(byte[] bytes, string? charset)
    {
        try
        {
            var text = (charset is null ? Strict : Find(charset)).GetString(bytes);
            return charset is null || !charset.Equals(Korean, StringComparison.OrdinalIgnoreCase) ? text : KoreanText.Compose(text);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or ArgumentException)
        {
            // Of what even that page does not have, nothing is lost but its form.
            return CodePagesEncodingProvider.Instance.GetEncoding(Western)!.GetString(bytes);
        }
    }

    // The provider is asked and not registered: that would change the whole host.
    private static Encoding Find(string charset) =>
        CodePagesEncodingProvider.Instance.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
