namespace CrmPlatform.Cli.Csv;

/// <summary>A record and the line of the file on which it begins.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields);
