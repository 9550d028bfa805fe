using System.Text;

namespace CrmPlatform.Sdk.GraphQL;

/// <summary>How an enumeration's members are called in GraphQL.</summary>
public static class EnumNames
{
    /// <summary>The member's name in upper case with underscores: <c>InProgress</c> is <c>IN_PROGRESS</c>.</summary>
    public static string ToGraphQL(string member)
    {
        var text = new StringBuilder(member.Length + 4);
        for (var i = 0; i < member.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(member[i]) && member[i - 1] != '_'
                && (!char.IsUpper(member[i - 1]) || (i + 1 < member.Length && char.IsLower(member[i + 1])));
            if (startsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(member[i]));
        }

        return text.ToString();
    }
}
