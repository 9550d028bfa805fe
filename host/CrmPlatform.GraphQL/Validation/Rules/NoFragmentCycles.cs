using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Fragments do not spread themselves, not even through others.</summary>
internal sealed class NoFragmentCycles : ValidationRule // spec: sec-Fragment-Spreads-Must-Not-Form-Cycles
{
    // A circle can run through thousands of fragments; nobody reads them all.
    private const int MostNames = 50;

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];

    public override void EnterFragment(FragmentNode fragment, ValidationContext context)
    {
        // A stack of our own: the runtime's would not hold a chain of any length.
        var open = new Stack<(FragmentNode Fragment, int Next)>();
        Open(fragment, open);
        while (open.TryPop(out var current))
        {
            var spreads = context.Fragments.SpreadsIn(current.Fragment.SelectionSet);
            if (current.Next > 0)
            {
                _path.RemoveAt(_path.Count - 1);
            }

            if (current.Next == spreads.Count)
            {
                _depths.Remove(current.Fragment.Name!.Value);
                continue;
            }

            open.Push((current.Fragment, current.Next + 1));
            var spread = spreads[current.Next];
            _path.Add(spread);
            if (_depths.TryGetValue(spread.Name.Value, out var depth))
            {
                Report(spread.Name.Value, _path.GetRange(depth, _path.Count - depth), context);
            }
            else if (context.FindFragment(spread.Name.Value) is { } next)
            {
                Open(next, open);
            }
        }
    }

    private void Open(FragmentNode fragment, Stack<(FragmentNode Fragment, int Next)> open)
    {
        if (_visited.Add(fragment.Name!.Value))
        {
            _depths[fragment.Name.Value] = _path.Count;
            open.Push((fragment, 0));
        }
    }

    private static void Report(string name, List<FragmentSpreadNode> circle, ValidationContext context)
    {
        var via = string.Join(", ", circle.Take(Math.Min(circle.Count - 1, MostNames)).Select(s => $"\"{ValidationErrors.Short(s.Name.Value)}\""));
        context.Report(ValidationErrors.FragmentCycle(name, circle.Count - 1 > MostNames ? via + ", ..." : via), [.. circle.Take(MostNames)]);
    }
}
