using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using CrmPlatform.Data.Tests.Support;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Data.Tests;

/// <summary>The purchases of Online Retail, recorded through the public API.</summary>
public sealed class RetailTransactionTests(EmptyHost host, ITestOutputHelper output) : IClassFixture<EmptyHost>
{
    private const int Together = 1000;
    private const string Record = "mutation($transactions: [RecordTransactionInput!]!) { recordTransactions(input: { transactions: $transactions }) { errors { message } } }";

    [CrmDataFact]
    public async Task RecordTransactions_AllCleanRows_AddUpToTheRevenueAndToEachCustomers()
    {
        var reference = Reference.Of("online_retail");
        var rows = Rows().ToList();
        var customers = await CreateAsync([.. rows.Select(r => r.Customer).Distinct(StringComparer.Ordinal)]);
        var clock = Stopwatch.StartNew();
        foreach (var some in rows.Chunk(Together))
        {
            await host.Host.AskAsync(Record, new { transactions = some.Select(r => new { customerId = customers[r.Customer], amount = r.Amount, currency = "GBP", occurredAt = r.At, reference = r.Invoice }) });
        }

        output.WriteLine($"{rows.Count} rows in {clock.Elapsed.TotalSeconds:0} s, {rows.Count / clock.Elapsed.TotalSeconds:0} a second; the host's peak was {host.Host.PeakBytes / 1_048_576} MiB.");
        var all = (await host.Host.AskAsync("{ customerTransactionsAggregate { count sum { amount } } }")).GetProperty("customerTransactionsAggregate");
        Assert.Equal(reference.GetProperty("clean_rows").GetInt32(), all.GetProperty("count").GetInt32());
        Assert.Equal(decimal.Parse(reference.GetProperty("revenue").GetString()!, CultureInfo.InvariantCulture), all.GetProperty("sum").GetProperty("amount").GetDecimal());
        Assert.Equal((1, 77183.60m), await TotalsAsync(customers["12346"]));
        Assert.Equal((73, 280206.02m), await TotalsAsync(customers["14646"]));
    }

    private async Task<Dictionary<string, string>> CreateAsync(IReadOnlyList<string> numbers)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in numbers.Chunk(20))
        {
            var data = await host.Host.AskAsync($"mutation {{ {string.Join(' ', some.Select(n => $$"""c{{n}}: createCustomer(input: { name: "{{n}}", number: "{{n}}" }) { customer { id } }"""))} }}");
            foreach (var number in some)
            {
                ids[number] = data.GetProperty($"c{number}").GetProperty("customer").GetProperty("id").GetString()!;
            }
        }

        return ids;
    }

    private async Task<(int Orders, decimal Amount)> TotalsAsync(string id)
    {
        var customer = (await host.Host.AskAsync("query($id: ID!) { customer(id: $id) { totalOrder totalAmount { amount } } }", new { id })).GetProperty("customer");
        return (customer.GetProperty("totalOrder").GetInt32(), customer.GetProperty("totalAmount")[0].GetProperty("amount").GetDecimal());
    }

    // Clean: of a customer, not cancelled, with a quantity and a price.
    private static IEnumerable<Purchase> Rows()
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(CrmData.Path("retail", "online_retail.csv.gz")), CompressionMode.Decompress));
        text.ReadLine();
        while (text.ReadLine() is { } line)
        {
            // Only the description may have quotes and commas: the other columns are counted from both ends.
            var cells = line.Split(',');
            var (invoice, quantity, at, price, customer) = (cells[0], cells[^5], cells[^4], cells[^3], cells[^2]);
            var (count, unit) = (int.Parse(quantity, CultureInfo.InvariantCulture), decimal.Parse(price, CultureInfo.InvariantCulture));
            if (customer.Length > 0 && !invoice.StartsWith('C') && count > 0 && unit > 0)
            {
                yield return new Purchase(invoice, customer.Split('.')[0], count * unit, $"{at.Replace(' ', 'T')}Z");
            }
        }
    }

    private sealed record Purchase(string Invoice, string Customer, decimal Amount, string At);
}
