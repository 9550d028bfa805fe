using System.Text;

namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>Joins the syllables that EUC-KR has no code for and writes by their letters (KS X 1001, annex 3).</summary>
internal static class KoreanText
{
    private const char Filler = '\u3164';
    private const char FirstSyllable = '\uAC00';
    private const char FirstVowel = '\u314F';
    private const int Vowels = 21;
    private const string Leads = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string Tails = "\u3164ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /// <summary>The text with such syllables as one character each.</summary>
    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Filler && i + 3 < text.Length && Syllable(text[i + 1], text[i + 2], text[i + 3]) is { } syllable)
            {
                composed.Append(syllable);
                i += 3;
            }
            else
            {
                composed.Append(text[i]);
            }
        }

        return composed.ToString();
    }

    private static char? Syllable(char lead, char vowel, char tail)
    {
        var (first, second, third) = (Leads.IndexOf(lead, StringComparison.Ordinal), vowel - FirstVowel, Tails.IndexOf(tail, StringComparison.Ordinal));
        return first < 0 || second is < 0 or >= Vowels || third < 0 ? null : (char)(FirstSyllable + ((((first * Vowels) + second) * Tails.Length) + third));
    }
}
