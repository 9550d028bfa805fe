using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Security.Users;

/// <summary>What a password has to be: long, and none that everybody tries.</summary>
internal static class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    // Of the lists that attackers try first, those that are long enough to pass otherwise.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "123456789012", "1234567890123", "12345678901234", "123456789012345", "1234567890123456", "123123123123", "111111111111", "000000000000",
        "112233445566", "123456123456", "123456654321", "qwertyuiop12", "qwertyuiop123", "qwertyuiopasdf", "qwertyuiop[]", "1q2w3e4r5t6y", "1qaz2wsx3edc",
        "1qaz2wsx3edc4rfv", "q1w2e3r4t5y6", "zaq12wsxcde3", "asdfghjkl123", "asdfghjklzxcvbnm", "abcdefghijkl", "abcdefghijklm", "aaaaaaaaaaaa",
        "abcd12345678", "abc123456789", "abcdef123456", "passwordpassword", "password1234", "password12345", "password123456", "password1234567",
        "password12345678", "password123!", "password1234!", "passw0rd1234", "p@ssw0rd1234", "p@ssword1234", "administrator", "administrator1",
        "admin1234567", "admin12345678", "admin123456789", "adminadminadmin", "adminpassword", "administrator123", "changeme1234", "changemenow1",
        "changeme123!", "letmein12345", "letmeinletmein", "welcome12345", "welcome123456", "welcomewelcome", "iloveyou1234", "iloveyouiloveyou",
        "football1234", "baseball1234", "princess1234", "sunshine1234", "superman1234", "trustno1trustno1", "monkey123456", "dragon123456",
        "master123456", "michael12345", "qwerty123456", "qwerty1234567", "qwerty12345678", "qwertyqwerty", "qwerty654321", "company12345",
        "summer202020", "winter202020", "spring202020", "autumn202020", "correcthorsebatterystaple",
    };

    /// <exception cref="InvalidInputException">The password is not good enough.</exception>
    public static void Check(string password, params ReadOnlySpan<string?> known)
    {
        if (password.Length is < MinLength or > MaxLength)
        {
            throw new InvalidInputException("password", $"A password has {MinLength} to {MaxLength} characters. Choose a longer one, such as a few words.");
        }

        if (Common.Contains(password) || password.Distinct().Count() < 5)
        {
            throw new InvalidInputException("password", "The password is one that everybody tries first. Choose another, such as a few words.");
        }

        foreach (var word in known)
        {
            if (word is { Length: > 3 } && password.Contains(word, StringComparison.OrdinalIgnoreCase) && password.Length - word.Length < MinLength / 2)
            {
                throw new InvalidInputException("password", "The password is little more than the user's own name. Choose another, such as a few words.");
            }
        }
    }
}
