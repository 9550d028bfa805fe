using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Mapping;

namespace CrmPlatform.Cli.Import;

/// <summary>Builds from a step's bindings what makes the input of each row, and finds whatever does not fit the schema.</summary>
internal sealed class InputCompiler(string mutation, IReadOnlySet<string> earlierSteps)
{
    /// <summary>The results of earlier steps that the input takes.</summary>
    public HashSet<string> Results { get; } = [];

    public InputObject Compile(IReadOnlyDictionary<string, InputBinding> bindings, SchemaType type, MappingScope scope, string prefix, bool mayBeLeftOut)
    {
        var root = new InputObject($"'{mutation}'", mayBeLeftOut);
        var types = new Dictionary<InputObject, (SchemaType Type, string Path)> { [root] = (type, prefix) };
        foreach (var (path, binding) in bindings)
        {
            Place(root, type, path, prefix, binding, scope, types);
        }

        foreach (var (made, (madeType, madePath)) in types)
        {
            foreach (var missing in madeType.InputFields.Values.Where(f => f.MustBeGiven && made.Find(f.Name) is null))
            {
                scope.Problems.Add(ImportErrors.RequiredMissing(mutation, Join(madePath, missing.Name), missing.Type));
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
                    scope.Problems.Add(ImportErrors.NotAnObject(mutation, walked, type));
                    return;
                }

                if (!objectType.InputFields.TryGetValue(name, out var field))
                {
                    scope.Problems.Add(ImportErrors.UnknownField(mutation, Join(prefix, path), objectType, name));
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
                scope.Problems.Add(ImportErrors.NotAList(mutation, walked, type));
                return;
            }

            var isLast = i == parts.Count - 1;
            var child = Find(node, parts[i]);
            if (child is not null && (isLast || child is not (InputObject or InputList)))
            {
                scope.Problems.Add(ImportErrors.GivenTwice(mutation, walked));
                return;
            }

            if (child is null)
            {
                child = isLast ? Value(binding, next, walked, scope)
                    : parts[i + 1] is int ? new InputList()
                    : new InputObject($"'{walked}' of '{mutation}'", mayBeLeftOut: !next.IsRequired || node is InputList);
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

    private InputNode? Value(InputBinding binding, TypeRef type, string path, MappingScope scope)
    {
        var sources = new object?[] { binding.Column, binding.Text, binding.Constant, binding.Result, binding.Each };
        if (sources.Count(s => s is not null) != 1 || (binding.Lookup is not null && binding.Column is null && binding.Text is null))
        {
            scope.Problems.Add(ImportErrors.NoSource(mutation, path));
            return null;
        }

        return binding switch
        {
            { Each: not null } => Each(binding, type, path, scope),
            { Constant: { } constant } => Constant(constant, type, path, scope),
            { Result: { } result } => Result(result, path, scope),
            _ => Cell(binding, type, path, scope),
        };
    }

    private InputEach? Each(InputBinding binding, TypeRef type, string path, MappingScope scope)
    {
        if (!scope.Children.TryGetValue(binding.Each!, out var child))
        {
            scope.Problems.Add(ImportErrors.UnknownChild(binding.Each!, scope.Mapping.Children.Keys));
            return null;
        }

        if (!type.IsList || scope.Schema.Type(type.NamedType).Kind != "INPUT_OBJECT")
        {
            scope.Problems.Add(ImportErrors.NotAList(mutation, path, type));
            return null;
        }

        var item = Compile(binding.Item ?? new Dictionary<string, InputBinding>(), scope.Schema.Type(type.NamedType), scope.Below(child), $"{path}[]", mayBeLeftOut: false);
        return new InputEach(binding.Each!, item);
    }

    private InputConstant? Constant(JsonElement constant, TypeRef type, string path, MappingScope scope)
    {
        var node = JsonNode.Parse(constant.GetRawText());
        var named = scope.Schema.Type(type.NamedType);
        if (constant.ValueKind != JsonValueKind.String || named.Kind == "INPUT_OBJECT")
        {
            return new InputConstant(node);
        }

        try
        {
            // A text from the command line becomes what the type needs; an enumeration's value is checked before anything is sent.
            var value = new CellConverter(named, CellFormat.Iso).Convert(constant.GetString()!);
            return new InputConstant(type.IsList ? new JsonArray(value) : value);
        }
        catch (FormatException exception)
        {
            scope.Problems.Add(ImportErrors.BadConstant(mutation, path, exception.Message));
            return null;
        }
    }

    private InputResult? Result(string result, string path, MappingScope scope)
    {
        var parts = result.Split('.');
        if (!earlierSteps.Contains(parts[0]) || parts.Length < 2)
        {
            scope.Problems.Add(ImportErrors.ResultNotBefore(mutation, path, result));
            return null;
        }

        Results.Add(result);
        return new InputResult(parts[0], parts[1..]);
    }

    private InputNode? Cell(InputBinding binding, TypeRef type, string path, MappingScope scope)
    {
        var named = scope.Schema.Type(type.NamedType);
        if (named.Kind == "INPUT_OBJECT")
        {
            scope.Problems.Add(ImportErrors.NotALeaf(mutation, path, type));
            return null;
        }

        if (binding.Lookup is not null && !scope.Mapping.Lookups.ContainsKey(binding.Lookup))
        {
            scope.Problems.Add(ImportErrors.UnknownLookup(binding.Lookup, scope.Mapping.Lookups.Keys));
            return null;
        }

        if (CellText.Compile(binding, scope.File, scope.Nulls, scope.Problems) is not { } text)
        {
            return null;
        }

        var cell = new InputCell(text, new CellConverter(named, CellFormat.Of(binding)), binding.Lookup);
        if (!type.IsList)
        {
            return cell;
        }

        // One cell for a list is a list of one.
        var list = new InputList();
        list.Add(0, cell);
        return list;
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
