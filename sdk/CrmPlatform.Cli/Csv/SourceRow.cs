namespace CrmPlatform.Cli.Csv;

/// <summary>A row of a file with a header.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Fields">Its fields, as many as the header has.</param>
internal sealed record SourceRow(int Line, IReadOnlyList<string> Fields);
