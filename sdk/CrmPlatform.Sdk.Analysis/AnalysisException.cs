namespace CrmPlatform.Sdk.Analysis;

/// <summary>The data or the parameters allow no model; the message says why and what to do.</summary>
public sealed class AnalysisException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, to which thing, why, and what to do.</param>
    public AnalysisException(string message)
        : base(message)
    {
    }
}
