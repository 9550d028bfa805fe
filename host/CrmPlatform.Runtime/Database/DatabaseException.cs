namespace CrmPlatform.Runtime.Database;

/// <summary>A database cannot be used as it was asked for.</summary>
/// <param name="message">The code and what an operator can do.</param>
/// <param name="inner">What the provider said, if it was asked.</param>
public sealed class DatabaseException(string message, Exception? inner) : Exception(message, inner);
