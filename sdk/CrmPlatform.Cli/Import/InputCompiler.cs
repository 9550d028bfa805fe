using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Mapping;

namespace CrmPlatform.Cli.Import;

/// <summary>Builds from a step's bindings what makes the input of each row, and finds whatever does not fit the schema.</summary>
internal sealed class InputCompiler
{
    private readonly string _mutation;
    private readonly InputSources _sources;

    public InputCompiler(string mutation, IReadOnlySet<string> earlierSteps)
    {
        _mutation = mutation;
        _sources = new InputSources(mutation, earlierSteps, Compile);
    }

    /// <summary>The results of earlier steps that the input takes.</summary>
    public IReadOnlyCollection<string> Results => _sources.Results;

    public InputObject Compile(IReadOnlyDictionary<string, InputBinding> bindings, SchemaType type, MappingScope scope, string prefix, bool mayBeLeftOut)
    {
        var root = new InputObject($"'{_mutation}'", mayBeLeftOut);
        var types = new Dictionary<InputObject, (SchemaType Type, string Path)> { [root] = (type, prefix) };
        foreach (var (path, binding) in bindings)
        {
            Place(root, type, path, prefix, binding, scope, types);
        }

        foreach (var (made, (madeType, madePath)) in types)
        {
            foreach (var missing in madeType.InputFields.Values.Where(f => f.MustBeGiven && made.Find(f.Name) is null))
            {
                scope.Problems.Add(ImportErrors.RequiredMissing(_mutation, Join(madePath, missing.Name), missing.Type));
            }
        }

        return root;
    }

    private void Place(
        InputObject root, SchemaType rootType, string path, string prefix, InputBinding binding, MappingScope scope, Dictionary<InputObject, (SchemaType Type, string Path)> types)
    {
        var parts = InputPath.Split(path);
        var (node, type) = ((InputNode)root, new TypeRef(rootType.Kind, rootType.Name, null));
        var walked = prefix;
        for (var i = 0; i < parts.Count; i++)
        {
            TypeRef next;
            bool required;
            if (parts[i] is string name)
            {
                var objectType = scope.Schema.Type(type.NamedType);
                if (type.IsList || objectType.Kind != "INPUT_OBJECT")
                {
                    scope.Problems.Add(ImportErrors.NotAnObject(_mutation, walked, type));
                    return;
                }

                if (!objectType.InputFields.TryGetValue(name, out var field))
                {
                    scope.Problems.Add(ImportErrors.UnknownField(_mutation, Join(prefix, path), objectType, name));
                    return;
                }

                (next, required, walked) = (field.Type, field.MustBeGiven, Join(walked, name));
            }
            else if (type.IsList)
            {
                (next, required, walked) = (type.Item, false, $"{walked}[{parts[i]}]");
            }
            else
            {
                scope.Problems.Add(ImportErrors.NotAList(_mutation, walked, type));
                return;
            }

            var isLast = i == parts.Count - 1;
            var child = Find(node, parts[i]);
            if (child is not null && (isLast || child is not (InputObject or InputList)))
            {
                scope.Problems.Add(ImportErrors.GivenTwice(_mutation, walked));
                return;
            }

            if (child is null)
            {
                child = isLast ? _sources.Compile(binding, next, walked, scope)
                    : parts[i + 1] is int ? new InputList()
                    : new InputObject($"'{walked}' of '{_mutation}'", mayBeLeftOut: !next.IsRequired || node is InputList);
                if (child is null)
                {
                    return;
                }

                if (child is InputObject made && !isLast && !next.IsList)
                {
                    types[made] = (scope.Schema.Type(next.NamedType), walked);
                }

                Add(node, parts[i], child, required);
            }

            (node, type) = (child, next);
        }
    }

    private static InputNode? Find(InputNode node, object part) => (node, part) switch
    {
        (InputObject o, string name) => o.Find(name),
        (InputList l, int index) => l.Find(index),
        _ => null,
    };

    private static void Add(InputNode node, object part, InputNode child, bool required)
    {
        if (node is InputObject o)
        {
            o.Add((string)part, child, required);
        }
        else
        {
            ((InputList)node).Add((int)part, child);
        }
    }

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}.{name}";
}
