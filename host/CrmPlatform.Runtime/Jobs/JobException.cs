namespace CrmPlatform.Runtime.Jobs;

/// <summary>A job was not run, or its run failed and was undone.</summary>
/// <param name="message">The code, what happened, why, and what an operator can do.</param>
public sealed class JobException(string message) : Exception(message);
