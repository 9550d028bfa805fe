using System.Net.Mail;
using System.Text.RegularExpressions;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Security.Users;

/// <summary>How users are named, and how a name is compared.</summary>
internal static partial class UserNames
{
    private const int MaxEmail = 254;

    /// <summary>Whether it can be a user's name.</summary>
    public static bool IsName(string name) => Handle().IsMatch(name);

    /// <exception cref="InvalidInputException">It is no handle.</exception>
    public static string CheckName(string name) => IsName(name)
        ? name
        : throw new InvalidInputException("name", $"'{name}' is no name for a user: it has 2 to 40 lower-case letters, digits, '.', '-' and '_', and begins with a letter. Choose another name.");

    /// <exception cref="InvalidInputException">It is no address.</exception>
    public static string? CheckEmail(string? email)
    {
        if (email is null)
        {
            return null;
        }

        var normal = Normalize(email);
        return normal.Length <= MaxEmail && MailAddress.TryCreate(normal, out var address) && address.Address == normal
            ? normal
            : throw new InvalidInputException("email", $"'{email}' is no e-mail address. Give one such as 'anna@example.com'.");
    }

    /// <summary>A name or address as it is compared.</summary>
    public static string Normalize(string login) => login.Trim().ToLowerInvariant();

    [GeneratedRegex(@"\A[a-z][a-z0-9._-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}
