using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference;

public sealed class ListErrorTests
{
    [Fact]
    public void Infer_QueryPerParent_AsksForABatch() => Assert.Equal(
        ["1. GQL2013 The list 'PerParent.GetParts' in 'acme' cannot be queried: it takes a parent, so that it would be asked once for each. Remove the [Parent] parameter and say with [BatchBy] which rows belong to which parent."],
        Inferred.Errors(ShopGraph.Source("acme", typeof(Queries), typeof(PerParent))));

    [Fact]
    public void Infer_QueryWithoutKey_AsksForABatch() => Assert.Equal(
        ["1. GQL2013 The list 'WithoutKey.GetParts' in 'acme' cannot be queried: it does not say which rows belong to which 'Whole'. Add [BatchBy]."],
        Inferred.Errors(ShopGraph.Source("acme", typeof(Queries), typeof(WithoutKey))));

    [Fact]
    public void Infer_PagesWithoutUniqueKey_AsksForOne() => Assert.Equal(
        ["1. GQL2013 The list 'PagedQueries.GetParts' in 'acme' cannot be queried: pages need a unique key, and 'Part' has no column 'Id'. Add one, or remove [UsePaging]."],
        Inferred.Errors(ShopGraph.Source("acme", typeof(PagedQueries))));

    [Fact]
    public void Infer_BatchMethodWithOneResult_AsksForMany() => Assert.Equal(
        ["1. GQL2009 'Single.GetSize' in 'acme' cannot be resolved for all parents at once: it returns 'int'. Return a list in the parents' order, or a dictionary by their ids."],
        Inferred.Errors(ShopGraph.Source("acme", typeof(Queries), typeof(Single))));

    [Fact]
    public void Infer_MutationReturnsQuery_AsksForTheObject() => Assert.Equal(
        ["1. GQL2018 The mutation 'Mutations.Change' in 'acme' cannot be made: it returns a query, which would run after the commit. Return the object."],
        Inferred.Errors(ShopGraph.Source("acme", typeof(Queries), typeof(Mutations))));

    [Fact]
    public void Infer_SubscriptionWithoutStream_AsksForOne() => Assert.Equal(
        ["1. GQL2019 The subscription 'Subscriptions.GetTick' in 'acme' cannot be made: it returns 'int'. Return 'IAsyncEnumerable<T>', or add [Subscribe]."],
        Inferred.Errors(ShopGraph.Source("acme", typeof(Queries), typeof(Subscriptions))));

    public sealed record Whole(int Number);

    public sealed record Part(int WholeNumber, string Name);

    [QueryType]
    public static class Queries
    {
        public static Whole? GetWhole() => null;
    }

    [QueryType]
    public static class PagedQueries
    {
        [UsePaging]
        public static IQueryable<Part> GetParts() => Array.Empty<Part>().AsQueryable();

        public static int GetNumber() => 1;
    }

    [ObjectType<Whole>]
    public static class PerParent
    {
        public static IQueryable<Part> GetParts([Parent] Whole whole) => Array.Empty<Part>().AsQueryable().Where(p => p.WholeNumber == whole.Number);
    }

    [ObjectType<Whole>]
    public static class WithoutKey
    {
        public static IQueryable<Part> GetParts() => Array.Empty<Part>().AsQueryable();
    }

    [ObjectType<Whole>]
    public static class Single
    {
        [BatchResolver]
        public static int GetSize([Parent] IReadOnlyList<Whole> wholes) => wholes.Count;
    }

    [MutationType]
    public static class Mutations
    {
        public static IQueryable<Part> Change() => Array.Empty<Part>().AsQueryable();
    }

    [SubscriptionType]
    public static class Subscriptions
    {
        public static int GetTick() => 1;
    }
}
