namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>A key is not there, or does not open what it should.</summary>
public sealed class KeyException(string message) : Exception(message);
