using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain;

/// <summary>Currencies by their ISO 4217 code.</summary>
public static class Currencies
{
    /// <summary>The currency of amounts that come without one.</summary>
    public const string Default = "EUR";

    /// <summary>The code in upper case; the default when none is given.</summary>
    public static string Of(string? currency)
    {
        var code = currency?.Trim().ToUpperInvariant();
        if (string.IsNullOrEmpty(code))
        {
            return Default;
        }

        return code.Length == 3 && code.All(char.IsAsciiLetterUpper)
            ? code
            : throw new InvalidInputException("currency", $"'{currency}' is no currency code. Give three letters as in ISO 4217, such as EUR.");
    }
}
