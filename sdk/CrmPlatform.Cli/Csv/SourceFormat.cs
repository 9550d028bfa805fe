namespace CrmPlatform.Cli.Csv;

/// <summary>How a file is written.</summary>
internal sealed record SourceFormat(char Delimiter, string Encoding)
{
    public static SourceFormat Default { get; } = new(',', "utf-8");
}
