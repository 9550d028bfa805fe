using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Inference.Queries;

/// <summary>Whatever the schema offers to filter and sort by, the databases can do.</summary>
public sealed class EveryArgumentTests
{
    private const int Depth = 2;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Query_EveryFilterAndOrderOfTheSchema_Translates(string provider)
    {
        using var graph = new ShopGraph(provider);
        graph.AddCustomer("Anna", orders: 2);
        var asked = 0;
        foreach (var field in ShopGraph.Schema.Query.Fields)
        {
            var filters = Filters(field.FindArgument("where")?.Type.Named as InputObjectType, 0).Select(f => $"where: {f}");
            var orders = Orders(field.FindArgument("order")?.Type.Named as InputObjectType).SelectMany(o => new[] { "ASC", "DESC" }, (o, d) => $"order: [{o.Replace("?", d, StringComparison.Ordinal)}]");
            foreach (var argument in filters.Concat(orders))
            {
                var selection = field.Type.Named.Name.EndsWith("Aggregate", StringComparison.Ordinal) ? "count" : "nodes { __typename } pageInfo { endCursor }";
                var answer = await graph.QueryAsync($"{{ {field.Name}({argument}) {{ {selection} }} }}");

                Assert.False(answer.StartsWith("{\"errors\"", StringComparison.Ordinal), $"{field.Name}({argument}): {answer}");
                asked++;
            }
        }

        Assert.True(asked > 100, $"Only {asked} arguments were found.");
    }

    private static IEnumerable<string> Orders(InputObjectType? type) => (type?.Fields ?? []).SelectMany(f => f.Type.Named is InputObjectType nested
        ? Orders(nested).Select(o => $"{{ {f.Name}: {o} }}")
        : [$"{{ {f.Name}: ? }}"]);

    private static IEnumerable<string> Filters(InputObjectType? type, int depth)
    {
        foreach (var field in type?.Fields ?? [])
        {
            if (field.Name is "and" or "or" || field.Type.Named is not InputObjectType inner)
            {
                continue;
            }

            IEnumerable<string> values = inner.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal) ? [$"{{ {string.Join(", ", inner.Fields.Select(o => $"{o.Name}: {Value(o)}"))} }}"]
                : depth == Depth ? []
                : inner.Name.StartsWith("List", StringComparison.Ordinal) ? Filters((InputObjectType)inner.FindField("some")!.Type.Named, depth + 1).SelectMany(f => (string[])[$"{{ some: {f} }}", $"{{ all: {f} }}"]).Prepend("{ any: true }")
                : Filters(inner, depth + 1);
            foreach (var value in values)
            {
                yield return $"{{ {field.Name}: {value} }}";
            }
        }
    }

    private static string Value(InputValueDefinition operation)
    {
        var one = operation.Type.Named switch
        {
            EnumType known => known.Values[0].Name,
            { Name: "String" } => "\"e\"",
            { Name: "Boolean" } => "true",
            { Name: "ID" } => "null",
            { Name: "DateTime" } => "\"2026-01-31T09:30:00Z\"",
            { Name: "Date" } => "\"2026-01-31\"",
            { Name: "UUID" } => "\"0199c0de-7d3a-7c11-9f5e-3f1b2c4d5e6f\"",
            _ => "1",
        };
        return operation.Type is ListType ? $"[{one}, null]" : one;
    }
}
