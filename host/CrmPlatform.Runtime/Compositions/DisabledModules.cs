using CrmPlatform.GraphQL.Validation;
using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Knows which installed module would bring a field that a composition does not have.</summary>
internal sealed class DisabledModules
{
    private readonly Dictionary<(string Type, string Field), string> _fields = [];

    public DisabledModules(IEnumerable<FoundModule> installed, IReadOnlyCollection<LoadedModule> enabled)
    {
        foreach (var module in installed.Where(i => enabled.All(e => e.Id != i.Id)))
        {
            var graph = module.Manifest.GraphQL;
            foreach (var field in graph.Queries)
            {
                _fields.TryAdd(("Query", field), module.Id);
            }

            foreach (var field in graph.Mutations)
            {
                _fields.TryAdd(("Mutation", field), module.Id);
            }

            foreach (var extension in graph.Extends)
            {
                foreach (var field in extension.Fields)
                {
                    _fields.TryAdd((extension.Type, field), module.Id);
                }
            }
        }
    }

    /// <summary>Says which module would bring the field; null when none would.</summary>
    public UnknownField? Explain(string type, string field) => _fields.TryGetValue((type, field), out var module)
        ? new UnknownField(
            $"Cannot query field \"{field}\" on type \"{type}\". Module '{module}' would bring it, and is not enabled for this tenant.",
            "MODULE_DISABLED",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["module"] = module })
        : null;
}
