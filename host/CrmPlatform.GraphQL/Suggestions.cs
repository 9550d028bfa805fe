namespace CrmPlatform.GraphQL;

/// <summary>Guesses what a misspelt name was meant to be.</summary>
internal static class Suggestions
{
    private const int MostSuggestions = 5;

    /// <summary>The longest name that is compared: a client's can be a megabyte long, the comparison is quadratic, and no such name is a slip of the finger.</summary>
    public const int LongestName = 100;

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
        var lowered = name.ToLowerInvariant();
        var found = new List<(string Option, int Distance)>();
        foreach (var option in options.Distinct())
        {
            if (Math.Abs(option.Length - name.Length) > threshold)
            {
                continue;
            }

            var distance = name == option ? 0 : Distance(lowered, option, threshold);
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

    // Damerau and Levenshtein's distance; other capitals alone count as one change.
    private static int Distance(string lowered, string option, int threshold)
    {
        var width = option.Length + 1;
        Span<char> b = stackalloc char[option.Length];
        option.AsSpan().ToLowerInvariant(b);
        if (b.SequenceEqual(lowered))
        {
            return 1;
        }

        // Three rows, used in turn.
        Span<int> rows = stackalloc int[3 * width];
        for (var j = 0; j < width; j++)
        {
            rows[j] = j;
        }

        for (var i = 1; i <= lowered.Length; i++)
        {
            var above = rows.Slice((i - 1) % 3 * width, width);
            var row = rows.Slice(i % 3 * width, width);
            var smallest = row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = lowered[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && lowered[i - 1] == b[j - 2] && lowered[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, rows[((i - 2) % 3 * width) + j - 2] + 1);
                }

                smallest = Math.Min(smallest, cell);
                row[j] = cell;
            }

            if (smallest > threshold)
            {
                return int.MaxValue;
            }
        }

        return rows[(lowered.Length % 3 * width) + option.Length];
    }
}
