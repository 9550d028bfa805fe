namespace CrmPlatform.Sdk.Analysis;

/// <summary>Writes words as they sound, for names in Latin letters.</summary>
/// <remarks>American Soundex as the National Archives of the United States define it: a letter and three digits, where h and w do not part equal sounds.</remarks>
public static class Soundex
{
    //                            abcdefghijklmnopqrstuvwxyz
    private const string Digits = "01230120022455012623010202";

    /// <summary>The codes of all words, divided by spaces.</summary>
    public static string Of(string? text) =>
        string.Join(' ', NormalForm.Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word));

    private static string Word(string word)
    {
        // A number sounds like itself.
        if (!char.IsAsciiLetter(word[0]))
        {
            return word;
        }

        var code = new List<char> { char.ToUpperInvariant(word[0]) };
        var before = Digits[word[0] - 'a'];
        foreach (var c in word.Skip(1).Where(char.IsAsciiLetter))
        {
            var digit = Digits[c - 'a'];
            if (digit != '0' && digit != before && code.Count < 4)
            {
                code.Add(digit);
            }

            before = c is 'h' or 'w' ? before : digit;
        }

        return new string([.. code]).PadRight(4, '0');
    }
}
