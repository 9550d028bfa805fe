namespace CrmPlatform.Runtime.Database;

/// <summary>Checks names that become part of a path or of a statement.</summary>
public static class DatabaseName
{
    private const int MaxLength = 63; // PostgreSQL cuts longer names.

    /// <summary>The name, if it is fit for every provider.</summary>
    /// <exception cref="DatabaseException">It is not.</exception>
    public static string Check(string name) =>
        name.Length is > 0 and <= MaxLength
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? name
            : throw DatabaseErrors.BadName(name);
}
