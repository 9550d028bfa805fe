using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Tests.Database;

public sealed class AnalysisKeepingTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Analyse_EachKind_IsTheSameToTheLastBit(string provider)
    {
        await using var tenant = await GivenAsync(provider, 40);
        foreach (var kind in Enum.GetValues<AnalysisKind>())
        {
            var first = await ScoresAsync(tenant, Buyers.Order(kind));
            var second = await ScoresAsync(tenant, Buyers.Order(kind));

            Assert.Equal(40, first.Count);
            Assert.Equal(first, second);
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Analyse_Again_IsANewVersionThatReplacesTheScores(string provider)
    {
        await using var tenant = await GivenAsync(provider, 40);

        await ScoresAsync(tenant, Buyers.Order(AnalysisKind.Rfm));
        await ScoresAsync(tenant, Buyers.Order(AnalysisKind.Kmeans));
        await ScoresAsync(tenant, Buyers.Order(AnalysisKind.Rfm));

        var models = await tenant.InAsync(db => db.Models.AsNoTracking().OrderBy(m => m.Kind).ThenBy(m => m.ModelVersion).ToListAsync());
        Assert.Equal(
            [(AnalysisKind.Kmeans, 1), (AnalysisKind.Rfm, 1), (AnalysisKind.Rfm, 2)], models.Select(m => (m.Kind, m.ModelVersion)));
        Assert.Equal(["RECENCY", "FREQUENCY", "MONETARY", "COUNTRY=DE"], models[0].Features);
        Assert.Equal((3, 7L), (models[0].Parameters.Clusters, models[0].Seed));
        Assert.Contains(models[0].Metrics, m => m is { Name: "inertia", Value: > 0 });
        Assert.Equal([2], await tenant.InAsync(db => db.Scores.Where(s => s.Kind == AnalysisKind.Rfm).Select(s => s.ModelVersion).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task Analyse_Segment_LeavesOthersOut()
    {
        await using var tenant = await GivenAsync("sqlite", 40);

        var model = await tenant.InAsync(db => db.AnalyseAsync(Buyers.Order(AnalysisKind.Rfm), new CustomerSelection { Country = "AT" }, CancellationToken.None));

        Assert.Equal(20, model.Customers);
    }

    [Fact]
    public async Task Analyse_OtherCurrency_SaysThatNobodyBought()
    {
        await using var tenant = await GivenAsync("sqlite", 2);

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => ScoresAsync(tenant, Buyers.Order(AnalysisKind.Rfm) with { Currency = "USD" }));

        Assert.Equal("Nobody had bought anything in 'USD' by 2026-03-01. Take a later day or another currency.", error.Message);
    }

    private static async Task<ModuleTenant<CustomersDbContext>> GivenAsync(string provider, int customers)
    {
        var tenant = await ModuleTenant<CustomersDbContext>.CreateAsync("crm.customers", provider);
        await tenant.InAsync(db =>
        {
            foreach (var (customer, bought) in Buyers.Of(customers))
            {
                db.Customers.Add(customer);
                db.Transactions.AddRange(bought);
            }

            return db.SaveChangesAsync();
        });
        return tenant;
    }

    private static async Task<IReadOnlyList<string>> ScoresAsync(ModuleTenant<CustomersDbContext> tenant, AnalysisOrder order)
    {
        await tenant.InAsync(db => db.AnalyseAsync(order, new CustomerSelection(), CancellationToken.None));
        var scores = await tenant.InAsync(db => db.Scores.AsNoTracking().Where(s => s.Kind == order.Kind).ToListAsync());
        return [.. scores.OrderBy(s => s.CustomerId).Select(s => $"{s.CustomerId} {BitConverter.DoubleToInt64Bits(s.Value):x} {s.Label} {string.Join(", ", s.Contributions)}")];
    }
}
