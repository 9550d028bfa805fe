using System.Text.Json.Nodes;

namespace CrmPlatform.Cli.Import;

/// <summary>A list whose items the mapping names one by one, such as <c>points[0]</c> and <c>points[1]</c>.</summary>
internal sealed class InputList : InputNode
{
    private readonly SortedDictionary<int, InputNode> _items = [];

    public override bool IsConstant => _items.Values.All(i => i.IsConstant);

    public override string? Column => _items.Values.Select(i => i.Column).FirstOrDefault(c => c is not null);

    public InputNode? Find(int index) => _items.GetValueOrDefault(index);

    public void Add(int index, InputNode node) => _items.Add(index, node);

    public override void RequestLookups(RowContext row)
    {
        foreach (var item in _items.Values)
        {
            item.RequestLookups(row);
        }
    }

    public override JsonNode? Make(RowContext row)
    {
        var items = _items.Values.Select(i => i.Make(row)).Where(v => v is not null).ToArray();
        return items.Length == 0 ? null : new JsonArray(items);
    }
}
