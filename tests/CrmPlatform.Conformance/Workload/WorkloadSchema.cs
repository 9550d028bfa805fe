using CrmPlatform.Conformance.Resolving;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Workload;

using Input = IReadOnlyDictionary<string, object?>;

/// <summary>The schema and data of the harness's perf/workload.mjs.</summary>
internal static class WorkloadSchema
{
    private const string Sdl =
        """
        enum Category { HARDWARE SOFTWARE SERVICE }
        input ItemFilter { category: Category, minPrice: Float, maxPrice: Float, ids: [ID!], and: [ItemFilter!] }
        type Item { id: ID! sku: String! name: String! description: String price: Float! quantity: Int! weight: Float active: Boolean! category: Category! createdAt: String! }
        type Group { id: ID! name: String! members: [Item!]! membersAsync: [Item!]! }
        type Chain { id: ID! next: Chain! }
        type Query { hello: String! items(filter: ItemFilter, first: Int = 1000): [Item!]! groups: [Group!]! chain: Chain! item(id: ID!): Item }
        """;

    private static readonly string[] Categories = ["HARDWARE", "SOFTWARE", "SERVICE"];

    private static readonly List<Item> Items = [.. Enumerable.Range(0, 1000).Select(i => new Item(
        $"item-{i}", $"SKU-{i:000000}", $"Item {i}", $"Description of item {i}, long enough to matter.", (i * 1.25) + 0.5, i % 97, i / 7.0,
        i % 3 == 0, Categories[i % 3], $"2024-01-{(i % 28) + 1:00}T00:00:00Z"))];

    private static readonly List<Group> Groups =
        [.. Enumerable.Range(0, 50).Select(g => new Group($"group-{g}", $"Group {g}", Items.GetRange(g * 20, 20)))];

    private static readonly Dictionary<string, Item> ById = Items.ToDictionary(i => i.Id);

    private static readonly Dictionary<string, FieldResolver> Resolvers = new()
    {
        ["Query.hello"] = new EachParent<object>((_, _) => "world"),
        ["Query.items"] = new EachParent<object>((_, a) => Find(a.Map("filter"), (int?)a["first"])),
        ["Query.groups"] = new EachParent<object>((_, _) => Groups),
        ["Query.chain"] = new EachParent<object>((_, _) => new Chain(0)),
        ["Query.item"] = new EachParent<object>((_, a) => ById.GetValueOrDefault(a.Get<string>("id"))),
        ["Group.membersAsync"] = new EachParentAsync<Group>((group, _) => Task.FromResult<object?>(group.Members)),
    };

    private static readonly Dictionary<string, Type> Types = new() { ["Item"] = typeof(Item), ["Group"] = typeof(Group), ["Chain"] = typeof(Chain) };

    public static Schema Create() => SchemaFromSdl.Build(Sdl, new SdlOptions
    {
        Resolver = (type, field) => Resolvers.GetValueOrDefault($"{type}.{field}") ?? PropertyOf(type, field),
        RuntimeType = Types.GetValueOrDefault,
    });

    private static List<Item> Find(Input? filter, int? first)
    {
        var found = filter is null ? Items : Items.FindAll(item => Matches(item, filter));
        return first is null || first >= found.Count ? found : found.GetRange(0, first.Value);
    }

    private static bool Matches(Item item, Input filter)
        => (filter.GetValueOrDefault("category") is not string category || item.Category == category)
            && (filter.GetValueOrDefault("minPrice") is not double least || item.Price >= least)
            && (filter.GetValueOrDefault("maxPrice") is not double most || item.Price <= most)
            && (filter.GetValueOrDefault("ids") is not IEnumerable<object?> ids || ids.Contains(item.Id))
            && (filter.GetValueOrDefault("and") is not IEnumerable<object?> all || all.All(x => Matches(item, (Input)x!)));

    private static PropertyResolver? PropertyOf(string type, string field)
        => Types.GetValueOrDefault(type)?.GetProperty($"{char.ToUpperInvariant(field[0])}{field[1..]}") is { } property
            ? new PropertyResolver(Properties.Reader(property))
            : null;
}
