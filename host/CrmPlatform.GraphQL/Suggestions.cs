namespace CrmPlatform.GraphQL;

/// <summary>Guesses what a misspelt name was meant to be.</summary>
internal static class Suggestions
{
    private const int MostSuggestions = 5;

    // A client's name can be a megabyte long and the comparison is quadratic; no such name is a slip of the finger.
    private const int LongestName = 100;

    /// <summary>A sentence with the nearest names, or nothing.</summary>
    public static string DidYouMean(string name, IEnumerable<string> options) => Offer(null, Nearest(name, options));

    /// <summary>A sentence that offers names, or nothing when there are none.</summary>
    public static string Offer(string? what, IReadOnlyList<string> names) =>
        names.Count == 0 ? "" : $" Did you mean {(what is null ? "" : what + " ")}{OneOf([.. names.Take(MostSuggestions).Select(n => $"\"{n}\"")])}?";

    /// <summary>The options that are near to a name, the nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<string> options)
    {
        if (name.Length > LongestName)
        {
            return [];
        }

        var threshold = (int)Math.Floor(name.Length * 0.4) + 1;
        var found = new List<(string Option, int Distance)>();
        foreach (var option in options.Distinct())
        {
            var distance = Distance(name, option, threshold);
            if (distance <= threshold)
            {
                found.Add((option, distance));
            }
        }

        found.Sort((a, b) => a.Distance != b.Distance ? a.Distance - b.Distance : NaturalOrder.Compare(a.Option, b.Option));
        return found.ConvertAll(f => f.Option);
    }

    private static string OneOf(IReadOnlyList<string> items) => items.Count switch
    {
        1 => items[0],
        2 => $"{items[0]} or {items[1]}",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))}, or {items[^1]}",
    };

    // Damerau and Levenshtein's distance; other capitals count as one change.
    private static int Distance(string name, string option, int threshold)
    {
        if (name == option)
        {
            return 0;
        }

        var a = name.ToLowerInvariant();
        var b = option.ToLowerInvariant();
        if (a == b)
        {
            return 1;
        }

        if (Math.Abs(a.Length - b.Length) > threshold)
        {
            return int.MaxValue;
        }

        var rows = new int[3][];
        for (var i = 0; i < 3; i++)
        {
            rows[i] = new int[b.Length + 1];
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var above = rows[(i - 1) % 3];
            var row = rows[i % 3];
            var smallest = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, rows[(i - 2) % 3][j - 2] + 1);
                }

                smallest = Math.Min(smallest, cell);
                row[j] = cell;
            }

            if (smallest > threshold)
            {
                return int.MaxValue;
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
