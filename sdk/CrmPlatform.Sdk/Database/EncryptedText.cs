namespace CrmPlatform.Sdk.Database;

/// <summary>How an encrypted text stands in its column.</summary>
internal static class EncryptedText
{
    /// <summary>What it begins with.</summary>
    public const string Mark = "enc:";

    /// <summary>What stands where a text was erased; nobody can seal it.</summary>
    public const string Erased = "";

    /// <summary>Lets only what is encrypted go to a database.</summary>
    /// <exception cref="InvalidOperationException">It is a clear text.</exception>
    public static string Check(string stored) => stored.Length == 0 || stored.StartsWith(Mark, StringComparison.Ordinal)
        ? stored
        : throw new InvalidOperationException("A text was about to be stored in clear in an encrypted column. Compare and change encrypted properties through their records, and save those in a unit of work of the host.");
}
