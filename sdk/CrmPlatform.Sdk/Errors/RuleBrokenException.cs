namespace CrmPlatform.Sdk;

/// <summary>A business rule does not hold.</summary>
/// <param name="code">The rule's code.</param>
/// <param name="message">The rule's message.</param>
public sealed class RuleBrokenException(string code, string message) : UserErrorException(code, message);
