namespace CrmPlatform.Sdk.Analysis;

/// <summary>Measures how alike two texts are.</summary>
public static class Likeness
{
    /// <summary>The share of common letters in a similar place, with more for a common beginning: from 0 to 1.</summary>
    /// <remarks>Winkler (1990) over Jaro (1989): a beginning of up to four letters counts 0.1 each.</remarks>
    public static double JaroWinkler(string a, string b)
    {
        var jaro = Jaro(a, b);
        var beginning = 0;
        while (beginning < Math.Min(4, Math.Min(a.Length, b.Length)) && a[beginning] == b[beginning])
        {
            beginning++;
        }

        return jaro + (beginning * 0.1 * (1 - jaro));
    }

    /// <summary>How many letters have to be put in, taken out or replaced (Levenshtein 1966).</summary>
    public static int Levenshtein(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 0; i < a.Length; i++)
        {
            current[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var replaced = previous[j] + (a[i] == b[j] ? 0 : 1);
                current[j + 1] = Math.Min(replaced, Math.Min(previous[j + 1], current[j]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }

    private static double Jaro(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == b.Length ? 1 : 0;
        }

        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        var (inA, inB) = (new bool[a.Length], new bool[b.Length]);
        var common = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j < Math.Min(b.Length, i + window + 1); j++)
            {
                if (!inB[j] && a[i] == b[j])
                {
                    (inA[i], inB[j]) = (true, true);
                    common++;
                    break;
                }
            }
        }

        if (common == 0)
        {
            return 0;
        }

        var (swapped, next) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (!inA[i])
            {
                continue;
            }

            while (!inB[next])
            {
                next++;
            }

            swapped += a[i] == b[next++] ? 0 : 1;
        }

        return (((double)common / a.Length) + ((double)common / b.Length) + ((common - (swapped / 2.0)) / common)) / 3;
    }
}
