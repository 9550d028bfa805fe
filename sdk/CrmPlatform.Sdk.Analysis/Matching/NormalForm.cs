using System.Globalization;
using System.Text;

namespace CrmPlatform.Sdk.Analysis;

/// <summary>Writes texts in the form in which they are compared.</summary>
public static class NormalForm
{
    /// <summary>The text in the normal form of what it is.</summary>
    public static string Of(string? text, MatchForm form) => form switch
    {
        MatchForm.Phone => Phone(text),
        MatchForm.Email => Email(text),
        _ => Text(text),
    };

    /// <summary>The words, in small letters without accents, divided by one space each.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var words = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (PlainLetters.Of(c) is { } letters)
            {
                words.Append(letters);
            }
            else if (char.IsLetterOrDigit(c))
            {
                words.Append(c);
            }
            // An apostrophe stands within a word: "d'angelo" is "dangelo".
            else if (c is not ('\'' or '’') && char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    /// <summary>The digits of a telephone number, with <c>+</c> where it says its country.</summary>
    /// <remarks>An extension behind a letter or <c>#</c> does not count. A 0 in brackets after the country is not dialled from abroad.</remarks>
    public static string Phone(string? text)
    {
        var number = (text ?? "").Replace("(0)", "", StringComparison.Ordinal);
        var extension = number.AsSpan().IndexOfAny("xX#;");
        var digits = new StringBuilder(number.Length);
        foreach (var c in extension > 0 ? number.AsSpan(0, extension) : number)
        {
            if (char.IsAsciiDigit(c) || (c == '+' && digits.Length == 0))
            {
                digits.Append(c);
            }
        }

        var dialled = digits.ToString();
        return dialled.StartsWith("00", StringComparison.Ordinal) ? "+" + dialled[2..] : dialled == "+" ? "" : dialled;
    }

    /// <summary>An e-mail address in small letters, without <c>mailto:</c> and space around.</summary>
    /// <remarks>RFC 5321 lets a server tell the case of the local part apart; none that counts does.</remarks>
    public static string Email(string? text)
    {
        var address = (text ?? "").Trim().ToLowerInvariant();
        return address.StartsWith("mailto:", StringComparison.Ordinal) ? address[7..] : address;
    }
}
