using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain;

/// <summary>Brings text from outside into the form that is stored.</summary>
internal static class Text
{
    /// <summary>The text without blanks around it; null when nothing is left.</summary>
    public static string? Clean(string? text, string field, int maxLength)
    {
        var clean = text?.Trim();
        if (string.IsNullOrEmpty(clean))
        {
            return null;
        }

        return clean.Length <= maxLength
            ? clean
            : throw new InvalidInputException(field, $"'{field}' has {clean.Length} characters, {maxLength} fit. Shorten it.");
    }

    /// <summary>The text without blanks around it, refused when nothing is left.</summary>
    public static string Required(string? text, string field, int maxLength) =>
        Clean(text, field, maxLength) ?? throw new InvalidInputException(field, $"'{field}' is empty. Give a value.");
}
