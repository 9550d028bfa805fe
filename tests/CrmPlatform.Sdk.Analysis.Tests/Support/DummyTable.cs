namespace CrmPlatform.Sdk.Analysis.Tests.Support;

/// <summary>Rows as features: numbers as they are, categories as dummies.</summary>
internal sealed class DummyTable
{
    public DummyTable(Dictionary<string, string>[] rows, string[] numbers, string[] categories)
    {
        var encodings = categories.Select(c => OneHotEncoding.Of(rows.Select(r => r.Text(c)))).ToArray();
        Names = [.. numbers, .. categories.SelectMany((c, i) => encodings[i].Levels.Select(l => $"{c}={l}"))];
        Features = new FeatureMatrix(rows.Length, Names.Count);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = Features.Row(i);
            for (var j = 0; j < numbers.Length; j++)
            {
                row[j] = rows[i].Number(numbers[j]);
            }

            var at = numbers.Length;
            for (var c = 0; c < categories.Length; c++)
            {
                encodings[c].Write(rows[i].Text(categories[c]), row.Slice(at, encodings[c].Levels.Count));
                at += encodings[c].Levels.Count;
            }
        }
    }

    public List<string> Names { get; }

    public FeatureMatrix Features { get; }
}
