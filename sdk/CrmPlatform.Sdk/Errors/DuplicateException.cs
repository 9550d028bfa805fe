namespace CrmPlatform.Sdk;

/// <summary>Another record has a value that only one may have.</summary>
/// <param name="type">The GraphQL type of the record.</param>
public sealed class DuplicateException(string type)
    : UserErrorException("DUPLICATE", $"Another '{type}' has a value that only one may have, such as its number or key. Change the value, or change the record that has it.")
{
    /// <summary>The GraphQL type of the record.</summary>
    public string Type { get; } = type;
}
