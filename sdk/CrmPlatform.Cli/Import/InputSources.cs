using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Mapping;

namespace CrmPlatform.Cli.Import;

/// <summary>Builds what makes a single value of the input: from a cell, a constant, an earlier answer or a child file.</summary>
/// <param name="mutation">The step's mutation, for messages.</param>
/// <param name="earlierSteps">The mutations of the steps before it.</param>
/// <param name="item">Builds an object: an item of a list.</param>
internal sealed class InputSources(
    string mutation, IReadOnlySet<string> earlierSteps, Func<IReadOnlyDictionary<string, InputBinding>, SchemaType, MappingScope, string, bool, InputObject> item)
{
    private readonly HashSet<string> _results = [];

    /// <summary>The results of earlier steps that were asked for.</summary>
    public IReadOnlyCollection<string> Results => _results;

    /// <summary>What makes the value at a path; null when it does not fit, which is added to the problems.</summary>
    public InputNode? Compile(InputBinding binding, TypeRef type, string path, MappingScope scope)
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

        var made = item(binding.Item ?? new Dictionary<string, InputBinding>(), scope.Schema.Type(type.NamedType), scope.Below(child), $"{path}[]", false);
        return new InputEach(binding.Each!, made);
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

        _results.Add(result);
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
}
