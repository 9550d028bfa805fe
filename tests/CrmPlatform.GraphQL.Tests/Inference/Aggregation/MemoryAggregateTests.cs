using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Aggregation;

/// <summary>Lists in memory are computed over like tables.</summary>
public sealed class MemoryAggregateTests
{
    private static readonly Harbour[] Harbours = [new() { Name = "Kiel", Country = Guid.AllBitsSet }, new() { Name = "Oslo" }];
    private static readonly Ship[] Ships =
    [
        new() { HomeId = Harbours[0].Id, Tons = 5, Built = new(2020, 2, 29) },
        new() { HomeId = Harbours[0].Id, Tons = 7, Built = new(2020, 3, 1) },
        new() { HomeId = Harbours[1].Id, Tons = 1.5m, Built = null },
        new() { Tons = 2, Built = new(2021, 12, 31) },
    ];

    [Theory]
    [InlineData("count sum { tons } average { tons } min { built } countDistinct { built home }", """{"count":4,"sum":{"tons":15.5},"average":{"tons":3.875},"min":{"built":"2020-02-29"},"countDistinct":{"built":3,"home":2}}""")]
    [InlineData("groups(by: { home: { name: true } }) { key { home { name } } sum { tons } }", """{"groups":[{"key":{"home":{"name":null}},"sum":{"tons":2}},{"key":{"home":{"name":"Kiel"}},"sum":{"tons":12}},{"key":{"home":{"name":"Oslo"}},"sum":{"tons":1.5}}]}""")]
    [InlineData("groups(by: { home: { country: true } }, order: [{ key: DESC }]) { key { home { country } } count }", """{"groups":[{"key":{"home":{"country":"ffffffff-ffff-ffff-ffff-ffffffffffff"}},"count":2},{"key":{"home":{"country":null}},"count":2}]}""")]
    [InlineData("groups(by: { built: QUARTER }, order: [{ count: DESC }, { max: { tons: ASC } }]) { key { built } count }", """{"groups":[{"key":{"built":"2020-01-01"},"count":2},{"key":{"built":null},"count":1},{"key":{"built":"2021-10-01"},"count":1}]}""")]
    public async Task Aggregate_OfListsInMemory_Computes(string selection, string expected)
    {
        var graph = new MemoryGraph(Inferred.Schema(typeof(ShipQueries), typeof(ShipType), typeof(Ship), typeof(Harbour)));

        Assert.Equal($$"""{"data":{"shipsAggregate":{{expected}}}""" + "}", await graph.QueryAsync($"{{ shipsAggregate {{ {selection} }} }}"));
    }

    public sealed class Harbour : Entity
    {
        public string Name { get; set; } = "";

        public Guid? Country { get; set; }
    }

    public sealed class Ship : Entity
    {
        public Guid? HomeId { get; set; }

        public decimal Tons { get; set; }

        public DateOnly? Built { get; set; }
    }

    [QueryType]
    public static class ShipQueries
    {
        [UseAggregation]
        public static IQueryable<Ship> GetShips() => Ships.AsQueryable();
    }

    [ObjectType<Ship>(Ignore = [nameof(Ship.HomeId)])]
    public static class ShipType
    {
        [BatchBy(nameof(Harbour.Id), ParentKey = nameof(Ship.HomeId))]
        [UseFirstOrDefault]
        public static IQueryable<Harbour> GetHome() => Harbours.AsQueryable();
    }
}
