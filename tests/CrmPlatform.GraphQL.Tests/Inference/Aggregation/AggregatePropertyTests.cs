using System.Globalization;
using System.Text.Json;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Inference.Aggregation;

/// <summary>What databases compute is what LINQ computes of the same rows in memory.</summary>
public sealed class AggregatePropertyTests
{
    private static readonly (string By, string Key, Func<Payment, string> Of)[] Keys =
    [
        ("currency: true", "currency", p => p.Currency),
        ("method: true", "method", p => p.Method.ToString().ToUpperInvariant()),
        ("isRefund: true", "isRefund", p => p.IsRefund ? "True" : "False"),
        ("note: true", "note", p => p.Note ?? ""),
        ("attempts: true", "attempts", p => p.Attempts.ToString(CultureInfo.InvariantCulture)),
        ("paidAt: DAY", "paidAt", p => Instant(DateOnly.FromDateTime(p.PaidAt))),
        ("paidAt: WEEK", "paidAt", p => Instant(Monday(DateOnly.FromDateTime(p.PaidAt)))),
        ("paidAt: MONTH", "paidAt", p => Instant(new DateOnly(p.PaidAt.Year, p.PaidAt.Month, 1))),
        ("bookedOn: WEEK", "bookedOn", p => p.BookedOn is { } d ? Day(Monday(d)) : ""),
        ("bookedOn: QUARTER", "bookedOn", p => p.BookedOn is { } d ? Day(new DateOnly(d.Year, d.Month - ((d.Month - 1) % 3), 1)) : ""),
        ("bookedOn: YEAR", "bookedOn", p => p.BookedOn is { } d ? Day(new DateOnly(d.Year, 1, 1)) : ""),
    ];

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Groups_OfRandomRows_EqualLinqInMemory(string provider)
    {
        using var graph = new ShopGraph(provider);
        var random = new Random(20261120);
        var customer = graph.AddCustomer("Anna", orders: 0);
        var rows = Enumerable.Range(0, 400).Select(_ => Payment(customer.Id, random)).ToList();
        graph.Add([.. rows]);
        for (var round = 0; round < 60; round++)
        {
            var keys = Keys.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).DistinctBy(k => k.Key).ToList();
            var least = random.Next(0, 8);
            var answer = await graph.QueryAsync(
                $$"""
                { paymentsAggregate(where: { attempts: { gte: {{least}} }, currency: { eq: "EUR" } }) { groups(first: 500, by: { {{string.Join(", ", keys.Select(k => k.By))}} }) {
                    key { {{string.Join(' ', keys.Select(k => k.Key))}} } count countDistinct { note amount } sum { amount attempts } average { amount } min { amount paidAt } max { amount bookedOn } } } }
                """);

            var groups = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("paymentsAggregate").GetProperty("groups");
            var actual = groups.EnumerateArray().Select(g => Describe(g, keys.Select(k => k.Key)));
            var expected = rows.Where(p => p.Attempts >= least && p.Currency == "EUR").GroupBy(p => string.Join('|', keys.Select(k => k.Of(p)))).Select(g => Describe(g.Key, [.. g]));
            Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
            Assert.Single(graph.Statements);
        }
    }

    private static Payment Payment(Guid customer, Random random)
    {
        var day = new DateTime(2024, 12, 20, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(0, 600_000));
        decimal? amount = random.Next(5) == 0 ? null : random.Next(-2_000_000, 2_000_000) / 10_000m;
        return new Payment(customer, null, amount, random.Next(4) == 0 ? "USD" : "EUR", day)
        {
            BookedOn = random.Next(4) == 0 ? null : DateOnly.FromDateTime(day).AddDays(random.Next(0, 400)),
            Attempts = random.Next(0, 10),
            Note = random.Next(3) == 0 ? null : $"n{random.Next(0, 5)}",
            IsRefund = random.Next(2) == 0,
            Method = (PaymentMethod)random.Next(0, 3),
        };
    }

    private static string Describe(string key, IReadOnlyList<Payment> rows)
    {
        var amounts = rows.Select(r => r.Amount).OfType<decimal>().ToList();
        return string.Join(
            ' ',
            [
                key, rows.Count, rows.Select(r => r.Note).OfType<string>().Distinct().Count(), amounts.Distinct().Count(), Number(amounts.Sum()), rows.Sum(r => r.Attempts),
                amounts.Count == 0 ? "" : Number(amounts.Sum() / amounts.Count), amounts.Count == 0 ? "" : Number(amounts.Min()), Instant(rows.Min(r => r.PaidAt)),
                amounts.Count == 0 ? "" : Number(amounts.Max()), rows.Max(r => r.BookedOn) is { } last ? Day(last) : "",
            ]);
    }

    private static string Describe(JsonElement group, IEnumerable<string> keys) => string.Join(
        ' ',
        [
            string.Join('|', keys.Select(k => Text(group.GetProperty("key").GetProperty(k)))), group.GetProperty("count"),
            Text(group, "countDistinct", "note"), Text(group, "countDistinct", "amount"), Text(group, "sum", "amount"), Text(group, "sum", "attempts"),
            Text(group, "average", "amount"), Text(group, "min", "amount"), Text(group, "min", "paidAt"), Text(group, "max", "amount"), Text(group, "max", "bookedOn"),
        ]);

    private static string Text(JsonElement group, string function, string column) => Text(group.GetProperty(function).GetProperty(column));

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Number ? Number(value.GetDecimal()) : value.ToString();

    private static string Number(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static DateOnly Monday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-6) : day.AddDays(1 - (int)day.DayOfWeek);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateOnly day) => Instant(day.ToDateTime(default, DateTimeKind.Utc));

    private static string Instant(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
