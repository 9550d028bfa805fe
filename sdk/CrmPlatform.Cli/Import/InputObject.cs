using System.Text.Json.Nodes;

namespace CrmPlatform.Cli.Import;

/// <summary>An object of the input.</summary>
/// <param name="owner">What needs the object, for messages: the mutation and the path.</param>
/// <param name="mayBeLeftOut">Whether the object is left out when none of its columns has a value.</param>
internal sealed class InputObject(string owner, bool mayBeLeftOut) : InputNode
{
    private readonly Dictionary<string, (InputNode Node, bool Required)> _fields = [];

    public override bool IsConstant => _fields.Values.All(f => f.Node.IsConstant);

    public override string? Column => _fields.Values.Select(f => f.Node.Column).FirstOrDefault(c => c is not null);

    public IReadOnlyCollection<string> Names => _fields.Keys;

    public InputNode? Find(string name) => _fields.TryGetValue(name, out var field) ? field.Node : null;

    public void Add(string name, InputNode node, bool required) => _fields.Add(name, (node, required));

    public override void RequestLookups(RowContext row)
    {
        foreach (var (node, _) in _fields.Values)
        {
            node.RequestLookups(row);
        }
    }

    public override JsonNode? Make(RowContext row)
    {
        var problems = row.Problems.Count;
        var values = _fields.Select(f => (f.Key, f.Value.Node, f.Value.Required, Value: f.Value.Node.Make(row))).ToList();
        if (mayBeLeftOut && !IsConstant && values.All(v => v.Value is null || v.Node.IsConstant))
        {
            return null;
        }

        var result = new JsonObject();
        foreach (var (name, node, required, value) in values)
        {
            if (value is not null)
            {
                result[name] = value;
            }
            else if (required && row.Problems.Count == problems)
            {
                row.Report(node.Column, $"There is no value, but {owner} needs '{name}'.");
            }
        }

        return result;
    }
}
