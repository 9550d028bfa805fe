namespace CrmPlatform.Sdk.Analysis;

/// <summary>Records by what they share.</summary>
internal sealed class RecordBlocks
{
    private const int BeginningLength = 3;
    private readonly Dictionary<string, List<int>> _blocks = new(StringComparer.Ordinal);
    private readonly int _largest;

    public RecordBlocks(IReadOnlyList<IReadOnlyDictionary<string, string>> records, MatchRule rule)
    {
        _largest = rule.LargestBlock;
        for (var i = 0; i < records.Count; i++)
        {
            foreach (var key in KeysOf(records[i], rule))
            {
                if (!_blocks.TryGetValue(key, out var block))
                {
                    _blocks.Add(key, block = []);
                }

                block.Add(i);
            }
        }
    }

    public IEnumerable<List<int>> All => _blocks.Values.Where(b => b.Count <= _largest);

    public IReadOnlyDictionary<string, int> Skipped => _blocks.Where(b => b.Value.Count > _largest).ToDictionary(b => b.Key, b => b.Value.Count, StringComparer.Ordinal);

    public static IReadOnlyList<string> KeysOf(IReadOnlyDictionary<string, string> record, MatchRule rule)
    {
        var keys = new List<string>();
        for (var k = 0; k < rule.Keys.Count; k++)
        {
            var parts = rule.Keys[k].Select(p => Part(record.GetValueOrDefault(p.Field), p)).ToArray();
            if (parts.All(p => p.Length > 0))
            {
                keys.Add($"{k}:{string.Join('|', parts)}");
            }
        }

        return keys;
    }

    private static string Part(string? text, BlockingPart part) => part.Kind switch
    {
        MatchKind.Exact => text ?? "",
        MatchKind.Normalized => NormalForm.Of(text, part.Form),
        MatchKind.Phonetic => Soundex.Of(text),
        _ => NormalForm.Of(text, part.Form) is { Length: > BeginningLength } form ? form[..BeginningLength] : NormalForm.Of(text, part.Form),
    };
}
