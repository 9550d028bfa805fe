namespace CrmPlatform.Sdk.Analysis;

/// <summary>Compares records by a rule, with each text written in its form once.</summary>
internal sealed class RecordComparison
{
    // Two words of any language are about half alike by Jaro and Winkler; from here on it is no accident.
    private const double Alike = 0.75;

    private readonly MatchRule _rule;
    private readonly string[][] _forms;
    private readonly double _weights;

    public RecordComparison(IReadOnlyList<IReadOnlyDictionary<string, string>> records, MatchRule rule)
    {
        _rule = rule;
        _forms = [.. records.Select(r => rule.Fields.Select(f => Form(r.GetValueOrDefault(f.Name), f)).ToArray())];
        _weights = rule.Fields.Sum(f => f.Weight);
    }

    public double Score(int first, int second)
    {
        var (a, b) = (_forms[first], _forms[second]);
        var (sum, known) = (0.0, 0.0);
        for (var f = 0; f < a.Length; f++)
        {
            if (a[f].Length == 0 || b[f].Length == 0)
            {
                continue;
            }

            var weight = _rule.Fields[f].Weight;
            known += weight;
            sum += weight * Compare(a[f], b[f], _rule.Fields[f].Kind);
        }

        return known > 0 && known >= _rule.Evidence * _weights ? sum / known : 0;
    }

    private static string Form(string? text, MatchField field) => field.Kind switch
    {
        MatchKind.Exact => text ?? "",
        MatchKind.Phonetic => Soundex.Of(text),
        _ => NormalForm.Of(text, field.Form),
    };

    private static double Compare(string a, string b, MatchKind kind)
    {
        if (a == b)
        {
            return 1;
        }

        if (kind is not MatchKind.Fuzzy)
        {
            return 0;
        }

        var likeness = Likeness.JaroWinkler(a, b);
        if (a.Contains(' ') || b.Contains(' '))
        {
            likeness = Math.Max(likeness, Likeness.JaroWinkler(Sorted(a), Sorted(b)));
        }

        return likeness >= Alike ? likeness : 0;
    }

    // "Cafe Rome" is "Rome, Cafe".
    private static string Sorted(string words) => string.Join(' ', words.Split(' ').Order(StringComparer.Ordinal));
}
