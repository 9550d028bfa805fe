using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Execution;

public sealed class DocumentCacheTests
{
    private static readonly Schema Schema = SchemaFromSdl.Build("type Query { a: Int b: Int }");

    private static PreparedDocument Document => Prepare("{ a }", new PlanMeter(new PlanTotal()));

    [Fact]
    public void Add_MoreThanFit_DropsThoseNotAskedFor()
    {
        var cache = new DocumentCache(3, int.MaxValue, int.MaxValue);
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
        var cache = new DocumentCache(1000, 100, int.MaxValue);

        for (var i = 0; i < 100; i++)
        {
            cache.Add(i.ToString("0000000000"), Document);
        }

        Assert.InRange(cache.Count, 1, 10);
    }

    [Fact]
    public void Add_HugeDocument_IsNotKept()
    {
        var cache = new DocumentCache(1000, 100, int.MaxValue);

        cache.Add(new string('x', 50), Document);

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void Add_FromManyThreads_StaysWithinTheCapacity()
    {
        var cache = new DocumentCache(50, int.MaxValue, int.MaxValue);

        Parallel.For(0, 5000, i =>
        {
            cache.Add($"{i}", Document);
            cache.Find($"{i - 1}");
        });

        Assert.InRange(cache.Count, 1, 50 + Environment.ProcessorCount);
    }

    [Fact]
    public void Find_PlansOfKeptDocumentsGrow_DropsTheOldest()
    {
        var cache = new DocumentCache(1000, int.MaxValue, 10);
        for (var i = 0; i < 5; i++)
        {
            cache.Add($"{i}", Prepare("{ a b }", cache.NewMeter()));
        }

        for (var i = 0; i < 5; i++)
        {
            cache.Find($"{i}")?.Find(null).PlanFor(CoercedVariables.None);
        }

        var other = Prepare("{ a }", cache.NewMeter());
        cache.Add("other", other);
        other.Find(null).PlanFor(CoercedVariables.None);

        Assert.NotNull(cache.Find("other"));
        Assert.InRange(cache.Count, 1, 5);
    }

    [Fact]
    public void Release_DocumentIsNotKept_CountsNoMore()
    {
        var total = new PlanTotal();
        var meter = new PlanMeter(total);
        meter.Add(7);
        meter.Release();
        meter.Add(5);

        Assert.Equal(0, total.Fields);
    }

    private static PreparedDocument Prepare(string text, PlanMeter meter) => new(Schema, Parser.Parse(text), meter);
}
