using CrmPlatform.GraphQL.TypeSystem;

using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>The variables of a request, of their types. A variable that was not given and has no default is not there.</summary>
/// <remarks>
/// Lists are <see cref="List{T}"/> of <see cref="object"/>, values of enumerations their C# values, input objects dictionaries.
/// </remarks>
public sealed class CoercedVariables
{
    private readonly Dictionary<string, VariableValue> _values;

    internal CoercedVariables(Dictionary<string, VariableValue> values)
    {
        _values = values;
        Find = name => _values.GetValueOrDefault(name);
    }

    /// <summary>No variables.</summary>
    public static CoercedVariables None { get; } = new([]);

    /// <summary>Tells about a variable, also about one that is not there.</summary>
    internal Func<string, VariableValue> Find { get; }

    /// <summary>Whether a variable has a value, its default included.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The value of a variable; null when it has none.</summary>
    public object? ValueOf(string name) => _values.GetValueOrDefault(name).Value;

    /// <summary>The value of a variable, if it has one.</summary>
    public bool TryGet(string name, out object? value)
    {
        var found = _values.TryGetValue(name, out var entry);
        value = entry.Value;
        return found;
    }
}
