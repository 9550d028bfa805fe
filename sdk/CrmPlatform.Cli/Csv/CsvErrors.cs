using System.Text;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Csv;

/// <summary>What can be wrong with a file, in words.</summary>
internal static class CsvErrors
{
    public static CrmToolException QuoteNotClosed(string source, int line) =>
        Usage($"CRM2101 '{source}' line {line}: a field begins with a quote that is never closed. Close it, or double the quotes inside the field.");

    public static CrmToolException NotInEncoding(string source, int line, DecoderFallbackException cause) =>
        Usage($"CRM2102 '{source}' near line {line}: the bytes {string.Join(' ', (cause.BytesUnknown ?? []).Select(b => $"{b:X2}"))} are no text in the file's encoding. Name the right one, such as '--encoding gb18030' or '--encoding windows-1252'.");

    public static CrmToolException UnknownEncoding(string name) =>
        Usage($"CRM2103 There is no encoding '{name}'. Use a name such as 'utf-8', 'gb18030', 'windows-1252' or 'utf-16'.");

    public static CrmToolException NoHeader(string source) =>
        Usage($"CRM2104 '{source}' is empty. Its first line must name the columns.");

    public static CrmToolException ColumnTwice(string source, string column) =>
        Usage($"CRM2105 '{source}' has two columns '{column}'. Rename one of them, so that the mapping can tell them apart.");

    private static CrmToolException Usage(string message) => new(message, ExitCodes.Usage);
}
