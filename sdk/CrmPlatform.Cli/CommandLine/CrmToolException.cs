namespace CrmPlatform.Cli.CommandLine;

/// <summary>The command ends here, with a message for the person who gave it.</summary>
internal sealed class CrmToolException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
