namespace CrmPlatform.Sdk;

/// <summary>A value of the input is not acceptable.</summary>
/// <param name="field">The input field's name, such as <c>email</c>.</param>
/// <param name="message">What is wrong with it and what would be right.</param>
public sealed class InvalidInputException(string field, string message) : UserErrorException("INVALID_INPUT", message)
{
    /// <summary>The input field's name.</summary>
    public string Field { get; } = field;
}
