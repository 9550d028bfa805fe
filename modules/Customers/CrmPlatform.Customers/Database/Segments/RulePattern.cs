using System.Text.RegularExpressions;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>Refuses patterns that a database could work on without end.</summary>
internal static partial class RulePattern
{
    private const int MostCharacters = 200;
    private const int MostRepetitions = 2;

    /// <summary>The pattern, when it can be matched in a time that is bounded by the length of a text.</summary>
    public static string Check(string pattern)
    {
        var why = pattern.Length is 0 or > MostCharacters ? $"it has {pattern.Length} characters. Give 1 to {MostCharacters}"
            : !IsPattern(pattern) ? "it is no pattern, or looks back or around. Write it without"
            : RepeatedGroup().IsMatch(pattern) ? "it repeats a group. Repeat characters and classes of characters only"
            : Repetition().Count(pattern) > MostRepetitions ? $"it repeats without end more than {MostRepetitions} times. Use fewer '*' and '+'"
            : null;
        return why is null ? pattern : throw new InvalidInputException("rule", $"The pattern '{pattern}' cannot be used: {why}.");
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\)\s*[*+{]")]
    private static partial Regex RepeatedGroup();

    [GeneratedRegex(@"(?<!\\)[*+]|\{\d*,\}")]
    private static partial Regex Repetition();
}
