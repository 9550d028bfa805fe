using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;

namespace CrmPlatform.GraphQL.Tests.Execution;

public sealed class DocumentCacheTests
{
    private static readonly PreparedDocument Document = new(SchemaFromSdl.Build("type Query { a: Int }"), Parser.Parse("{ a }"));

    [Fact]
    public void Add_MoreThanFit_DropsThoseNotAskedFor()
    {
        var cache = new DocumentCache(3, int.MaxValue);
        cache.Add("a", Document);
        cache.Add("b", Document);
        cache.Add("c", Document);
        cache.Find("a");

        cache.Add("d", Document);

        Assert.NotNull(cache.Find("a"));
        Assert.Null(cache.Find("b"));
        Assert.NotNull(cache.Find("d"));
        Assert.Equal(3, cache.Count);
    }

    [Fact]
    public void Add_MoreCharactersThanFit_StaysWithinThem()
    {
        var cache = new DocumentCache(1000, 100);

        for (var i = 0; i < 100; i++)
        {
            cache.Add(i.ToString("0000000000"), Document);
        }

        Assert.InRange(cache.Count, 1, 10);
    }

    [Fact]
    public void Add_HugeDocument_IsNotKept()
    {
        var cache = new DocumentCache(1000, 100);

        cache.Add(new string('x', 50), Document);

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void Add_FromManyThreads_StaysWithinTheCapacity()
    {
        var cache = new DocumentCache(50, int.MaxValue);

        Parallel.For(0, 5000, i =>
        {
            cache.Add($"{i}", Document);
            cache.Find($"{i - 1}");
        });

        Assert.InRange(cache.Count, 1, 50 + Environment.ProcessorCount);
    }
}
