namespace CrmPlatform.GraphQL.Language;

/// <summary>The classes of characters of the language.</summary>
internal static class Characters
{
    /// <summary>Whether a name can begin with the character. spec: NameStart</summary>
    public static bool IsNameStart(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c == '_';

    /// <summary>Whether a name can go on with the character. spec: NameContinue</summary>
    public static bool IsNameContinue(char c) => IsNameStart(c) || char.IsAsciiDigit(c);

    /// <summary>Whether a whole name stands there, and nothing else. spec: Name</summary>
    public static bool IsName(string text)
    {
        if (text.Length == 0 || !IsNameStart(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!IsNameContinue(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a Unicode scalar value stands at a position: no surrogate, or a pair of them.</summary>
    public static bool IsScalarValueAt(string text, int position) =>
        !char.IsSurrogate(text[position]) || (position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]));
}
