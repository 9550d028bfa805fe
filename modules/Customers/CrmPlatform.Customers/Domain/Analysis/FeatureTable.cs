using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Customers as rows of numbers: one column for a number, one for each level of a category but the first.</summary>
internal sealed class FeatureTable
{
    private readonly IReadOnlyList<CustomerFeature> _features;
    private readonly bool _logarithms;
    private readonly Dictionary<CustomerFeature, OneHotEncoding> _encodings;

    /// <summary>Takes the levels of categories from those a model is trained with.</summary>
    public FeatureTable(IReadOnlyList<CustomerFeature> features, bool logarithms, IReadOnlyList<CustomerFacts> customers)
    {
        _features = features;
        _logarithms = logarithms;
        _encodings = features.Where(f => f >= CustomerFeature.Kind).ToDictionary(f => f, f => OneHotEncoding.Of(customers.Select(c => Level(c, f))));
        Names = [.. features.SelectMany(f => _encodings.TryGetValue(f, out var e) ? e.Levels.Select(l => $"{Name(f)}={l}") : [Name(f)])];
    }

    public IReadOnlyList<string> Names { get; }

    public FeatureMatrix Rows(IReadOnlyList<CustomerFacts> customers, DateOnly asOf)
    {
        var rows = new FeatureMatrix(customers.Count, Names.Count);
        for (var i = 0; i < customers.Count; i++)
        {
            var at = 0;
            foreach (var feature in _features)
            {
                if (_encodings.TryGetValue(feature, out var encoding))
                {
                    encoding.Write(Level(customers[i], feature), rows.Row(i).Slice(at, encoding.Levels.Count));
                    at += encoding.Levels.Count;
                }
                else
                {
                    var number = Number(customers[i], feature, asOf);
                    // What was given back may exceed what was bought: there is no logarithm of less than nothing.
                    rows[i, at++] = _logarithms ? Math.Log(1 + Math.Max(0, number)) : number;
                }
            }
        }

        return rows;
    }

    private static double Number(CustomerFacts customer, CustomerFeature feature, DateOnly asOf) => feature switch
    {
        CustomerFeature.Recency => asOf.DayNumber - customer.Purchases[^1].Day.DayNumber,
        CustomerFeature.Frequency => customer.Purchases.Count,
        CustomerFeature.Monetary => (double)customer.Purchases.Sum(p => p.Amount),
        _ => asOf.DayNumber - customer.Purchases[0].Day.DayNumber,
    };

    private static string Level(CustomerFacts customer, CustomerFeature feature) => feature switch
    {
        CustomerFeature.Kind => customer.Kind,
        CustomerFeature.Country => customer.Country,
        CustomerFeature.Segment => customer.Segment,
        CustomerFeature.Industry => customer.Industry,
        _ => customer.Source,
    };

    private static string Name(CustomerFeature feature) => feature.ToString().ToUpperInvariant();
}
