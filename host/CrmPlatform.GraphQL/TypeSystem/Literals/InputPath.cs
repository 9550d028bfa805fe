using System.Text;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>The way into an input value: names of fields and positions in lists.</summary>
internal sealed class InputPath
{
    private const string At = " at ";

    private readonly List<(string? Name, int Index)> _steps = [];

    public void Push(string name) => _steps.Add((name, 0));

    public void Push(int index) => _steps.Add((null, index));

    public void Pop() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>Whether the way has no step: the value itself.</summary>
    public bool IsEmpty => _steps.Count == 0;

    /// <summary>The way as C# would write it: <c>filter[0].name</c>.</summary>
    public string Member => ToString()[At.Length..].TrimStart('.');

    /// <summary>The way with a dot before each step: <c>.filter.0.name</c>; nothing at the top.</summary>
    public string ToDotted() => string.Concat(_steps.Select(step => step.Name is null ? $".{step.Index}" : $".{step.Name}"));

    /// <summary>The way in words for a message: <c> at .filter[0].name</c>; nothing at the top.</summary>
    public override string ToString()
    {
        if (_steps.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder(At);
        foreach (var (name, index) in _steps)
        {
            _ = name is null ? text.Append('[').Append(index).Append(']') : text.Append('.').Append(name);
        }

        return text.ToString();
    }
}
