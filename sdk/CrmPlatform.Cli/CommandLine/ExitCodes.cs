namespace CrmPlatform.Cli.CommandLine;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>A package does not fit, or the host refused what was asked.</summary>
    public const int Refused = 1;

    /// <summary>Some rows failed; the others were imported.</summary>
    public const int RowsFailed = 1;

    /// <summary>The command, a file or the mapping is wrong; nothing was sent.</summary>
    public const int Usage = 2;

    /// <summary>The endpoint could not be reached, or refused the key.</summary>
    public const int Endpoint = 3;

    public const int Cancelled = 130;
}
