using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference;

/// <summary>Queries over lists in memory answer as those of a database do, without any service.</summary>
public sealed class MemoryQueryTests
{
    private static readonly MemoryGraph Graph = new(Inferred.Schema(typeof(Queries), typeof(ShelfType), typeof(Shelf), typeof(Book)));

    [Theory]
    [InlineData("{ books(where: { title: { contains: \"a\" } }, order: [{ title: DESC }]) { nodes { title } totalCount } }", """{"books":{"nodes":[{"title":"beta"},{"title":"alpha"}],"totalCount":2}}""")]
    [InlineData("{ books(where: { title: { eq: null } }) { totalCount } }", """{"books":{"totalCount":1}}""")]
    [InlineData("{ shelves { name books(first: 1, order: [{ title: ASC }]) { nodes { title } pageInfo { hasNextPage } } } }", """{"shelves":[{"name":"a","books":{"nodes":[{"title":null}],"pageInfo":{"hasNextPage":true}}},{"name":"b","books":{"nodes":[{"title":"beta"}],"pageInfo":{"hasNextPage":false}}}]}""")]
    [InlineData("{ shelves { size } }", """{"shelves":[{"size":2},{"size":1}]}""")]
    [InlineData("{ shelves { wrong } }", "returned 1 values for 2 parents. Return one for each, in their order.")]
    public async Task Query_InMemory_AnswersLikeADatabase(string query, string expected) =>
        Assert.Contains(expected, await Graph.QueryAsync(query), StringComparison.Ordinal);

    public sealed record Shelf(int Id, string Name);

    public sealed class Book
    {
        public int Id { get; init; }

        public int ShelfId { get; init; }

        public string? Title { get; init; }
    }

    [QueryType]
    public static class Queries
    {
        private static readonly Book[] All = [new() { Id = 1, ShelfId = 1, Title = "alpha" }, new() { Id = 2, ShelfId = 2, Title = "beta" }, new() { Id = 3, ShelfId = 1 }];

        [UsePaging, UseFiltering, UseSorting]
        public static IQueryable<Book> GetBooks() => All.AsQueryable();

        public static IReadOnlyList<Shelf> GetShelves() => [new(1, "a"), new(2, "b")];
    }

    [ObjectType<Shelf>]
    public static class ShelfType
    {
        [BatchBy(nameof(Book.ShelfId)), UsePaging, UseSorting]
        public static IQueryable<Book> GetBooks() => Queries.GetBooks();

        [BatchResolver]
        public static IReadOnlyList<int> GetSize([Parent] IReadOnlyList<Shelf> shelves) => [.. shelves.Select(s => Queries.GetBooks().Count(b => b.ShelfId == s.Id))];

        [BatchResolver]
        public static IReadOnlyList<int> GetWrong([Parent] IReadOnlyList<Shelf> shelves) => [shelves.Count];
    }
}
