using System.Text;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Contacts;

/// <summary>The form in which two spellings of one address are equal.</summary>
public static class ContactPointForm
{
    private const int ShortestNumber = 3;

    /// <summary>Brings an address into its form and refuses one that cannot be of its kind.</summary>
    public static string Normalize(ContactPointKind kind, string value) => kind switch
    {
        ContactPointKind.Email => Email(value.Trim()),
        ContactPointKind.Phone or ContactPointKind.Fax => Number(value.Trim()),
        _ => value.Trim().ToLowerInvariant(),
    };

    // Deliberately no more than this: what else an address may be, only its mail server knows.
    private static string Email(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        var isAddress = at > 0 && at < value.Length - 1 && value.IndexOf('@', at + 1) < 0 && !value.Any(char.IsWhiteSpace);
        return isAddress
            ? value.ToLowerInvariant()
            : throw new InvalidInputException("email", $"'{value}' is no e-mail address. Write it as name@domain.");
    }

    private static string Number(string value)
    {
        var digits = new StringBuilder(value.Length);
        foreach (var character in value.Replace("(0)", "", StringComparison.Ordinal))
        {
            if (char.IsAsciiDigit(character) || (character == '+' && digits.Length == 0))
            {
                digits.Append(character);
            }
        }

        if (digits.Length < ShortestNumber)
        {
            throw new InvalidInputException("phone", $"'{value}' is no phone number. Give at least {ShortestNumber} digits.");
        }

        var number = digits.ToString();
        return number.StartsWith("00", StringComparison.Ordinal) ? string.Concat("+", number.AsSpan(2)) : number;
    }
}
