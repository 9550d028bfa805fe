using System.Diagnostics;
using System.Globalization;
using CrmPlatform.Sdk.Analysis.Tests.Support;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Sdk.Analysis.Tests.RealData;

/// <summary>UCI Online Retail: half a million lines of invoices.</summary>
public sealed class OnlineRetailTests(ITestOutputHelper output)
{
    private static readonly DateOnly AsOf = new(2011, 12, 10);
    private static readonly Lazy<RfmValues[]> Read = new(ReadCustomers);

    [CrmDataFact]
    public void Rfm_CleanRows_HaveTheKnownRevenueAndScores()
    {
        var clock = Stopwatch.StartNew();
        var values = Read.Value;
        output.WriteLine($"read {values.Length} customers in {clock.ElapsedMilliseconds} ms");
        clock.Restart();

        var scores = Rfm.Score(values, 5, RfmTies.Together);

        output.WriteLine($"scored in {clock.ElapsedMilliseconds} ms");
        Assert.Equal(8911407.904m, values.Sum(v => v.Monetary));
        Assert.Equal(348, scores.Count(s => s.ToString() == "555"));
        var expected = Reference.Of("online_retail").GetProperty("rfm").GetProperty("quintile_counts");
        foreach (var (axis, of) in new (string, Func<RfmScore, int>)[] { ("R", s => s.Recency), ("F", s => s.Frequency), ("M", s => s.Monetary) })
        {
            Assert.Equal(
                expected.GetProperty(axis).EnumerateObject().Select(p => p.Value.GetInt32()),
                Enumerable.Range(1, 5).Select(n => scores.Count(s => of(s) == n)));
        }
    }

    [CrmDataTheory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void KMeans_OfLogarithms_HasTheKnownInertia(int clusters)
    {
        var logs = FeatureMatrix.FromRows([.. Read.Value.Select(v => new[] { Math.Log(1.0 + v.Recency), Math.Log(1.0 + v.Frequency), Math.Log(1 + (double)v.Monetary) })]);
        var clock = Stopwatch.StartNew();

        var model = KMeans.Train(Standardization.Of(logs).Apply(logs), new KMeansOptions { Clusters = clusters, Restarts = 20, Seed = 2011 });

        output.WriteLine($"k = {clusters}: inertia {model.Inertia:F4} in {clock.ElapsedMilliseconds} ms");
        var expected = Reference.Of("online_retail").GetProperty("rfm").GetProperty("kmeans").GetProperty(clusters.ToString(CultureInfo.InvariantCulture));
        Close.To(expected.Number("best_inertia"), model.Inertia, 1e-4);
        // A hundredth of a thousandth less inertia moves a few customers between neighbours: two of a thousand may.
        var room = (int)(0.002 * Read.Value.Length);
        Assert.All(
            expected.GetProperty("sizes").EnumerateArray().Select(s => s.GetInt32()).Zip(model.Sizes.OrderDescending()),
            size => Assert.InRange(size.Second, size.First - room, size.First + room));
    }

    private static RfmValues[] ReadCustomers() =>
    [
        .. from row in Rows.Of(",", "retail", "online_retail.csv.gz")
           where row.Text("CustomerID").Length > 0 && !row.Text("InvoiceNo").StartsWith('C')
           let line = (Customer: row.Text("CustomerID"), Invoice: row.Text("InvoiceNo"), Date: DateOnly.ParseExact(row.Text("InvoiceDate")[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
               Quantity: int.Parse(row.Text("Quantity"), CultureInfo.InvariantCulture), Price: decimal.Parse(row.Text("UnitPrice"), CultureInfo.InvariantCulture))
           where line is { Quantity: > 0, Price: > 0 }
           group line by line.Customer into customer
           orderby customer.Key
           select new RfmValues(AsOf.DayNumber - customer.Max(l => l.Date).DayNumber, customer.Select(l => l.Invoice).Distinct().Count(), customer.Sum(l => l.Quantity * l.Price)),
    ];
}
