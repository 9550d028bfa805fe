namespace CrmPlatform.Cli.Csv;

/// <summary>Why a row was not imported, and where it stands.</summary>
internal sealed record RowProblem(string File, int Line, string? Column, string Message)
{
    public override string ToString() =>
        Column is null ? $"{File} line {Line}: {Message}" : $"{File} line {Line}, column '{Column}': {Message}";
}
