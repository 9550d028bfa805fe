using System.Text;

namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>Text as cards write it (RFC 6350 section 3.4): backslashes stand before commas, semicolons, line breaks and themselves.</summary>
internal static class CardText
{
    /// <summary>The text that is meant.</summary>
    public static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                i++;
                text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>The text as it stands in a card.</summary>
    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\n", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal);

    /// <summary>The parts between separators that no backslash stands before, unescaped.</summary>
    public static IReadOnlyList<string> Split(string value, char separator)
    {
        var (parts, begin) = (new List<string>(), 0);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
            {
                i++;
            }
            else if (value[i] == separator)
            {
                parts.Add(Unescape(value[begin..i]).Trim());
                begin = i + 1;
            }
        }

        parts.Add(Unescape(value[begin..]).Trim());
        return parts;
    }
}
