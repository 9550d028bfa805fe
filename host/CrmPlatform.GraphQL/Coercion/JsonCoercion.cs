using System.Text.Json;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>Brings a JSON value to a type, and reports every part that is not of it. spec: sec-Input-Coercion of each type</summary>
/// <param name="report">Takes each error with the way to it.</param>
/// <param name="count">Is told of each value, so that it can end the work.</param>
/// <param name="suggest">Whether messages offer similar names.</param>
/// <param name="files">The files that came in places of the value.</param>
internal sealed class JsonCoercion(Action<string, InputPath> report, Action count, bool suggest, VariableFiles files)
{
    private readonly InputPath _path = new();
    private int _errors;

    /// <summary>The value; meaningless when an error was reported.</summary>
    public object? Coerce(JsonElement json, GraphQLType type)
    {
        count();
        if (files.At(_path) is { } file)
        {
            return CoerceFile(file, type);
        }

        if (type is NonNullType { OfType: var inner })
        {
            if (json.ValueKind == JsonValueKind.Null)
            {
                return Report(InputErrors.NullForNonNull(type));
            }

            type = inner;
        }

        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return type switch
        {
            ListType list => CoerceList(json, list),
            InputObjectType input => CoerceObject(json, input),
            EnumType enumeration => CoerceEnum(json, enumeration),
            _ => CoerceScalar(json, (ScalarType)type),
        };
    }

    // Where one value stands for a list, so does one file.
    private object? CoerceFile(UploadedFile file, GraphQLType type) => type.Nullable switch
    {
        UploadType => file,
        ListType list => new List<object?> { CoerceFile(file, list.OfType) },
        _ => Report(InputErrors.FileNotExpected(type, file.Name)),
    };

    private List<object?> CoerceList(JsonElement json, ListType type)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(json, type.OfType)];
        }

        var items = new List<object?>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
        {
            _path.Push(items.Count);
            items.Add(Coerce(item, type.OfType));
            _path.Pop();
        }

        return items;
    }

    private object? CoerceObject(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Report(InputErrors.NotAnObject(type, JsonText.Of(json)));
        }

        // Of a name that is given twice the last value counts, as everywhere in JSON.
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            count();
            given[JsonStrings.NameOf(property)] = property.Value;
        }

        var values = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        var known = 0;
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var value))
            {
                known++;
                _path.Push(field.Name);
                values[field.Name] = Coerce(value, field.Type);
                _path.Pop();
            }
            else if (field.IsRequired)
            {
                Report(InputErrors.RequiredField(type, field.Name, JsonText.Of(json)));
            }
            else
            {
                DefaultValues.Add(field, values);
            }
        }

        if (known < given.Count)
        {
            ReportUnknown(json, given, type);
        }

        if (type.IsOneOf)
        {
            CheckOneOf(given, known, type);
        }

        return values;
    }

    private void ReportUnknown(JsonElement json, Dictionary<string, JsonElement> given, InputObjectType type)
    {
        foreach (var name in given.Keys)
        {
            if (type.FindField(name) is null)
            {
                var suggestion = suggest ? Suggestions.DidYouMean(name, type.Fields.Select(f => f.Name)) : "";
                Report(InputErrors.UnknownField(type, name, suggestion, JsonText.Of(json)));
            }
        }
    }

    private void CheckOneOf(Dictionary<string, JsonElement> given, int known, InputObjectType type)
    {
        if (known != 1)
        {
            Report(InputErrors.OneOf(type));
        }

        var (name, value) = given.FirstOrDefault(g => type.FindField(g.Key) is not null);
        if (value.ValueKind == JsonValueKind.Null)
        {
            _path.Push(name);
            Report(InputErrors.OneOf(type));
            _path.Pop();
        }
    }

    private object? CoerceEnum(JsonElement json, EnumType type)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return Report(InputErrors.NotText(type, JsonText.Of(json), suggest));
        }

        var name = JsonStrings.Show(json);
        return type.FindByName(name) is { } value ? value.Value : Report(InputErrors.UnknownEnumValue(type, name, suggest));
    }

    private object? CoerceScalar(JsonElement json, ScalarType type)
    {
        try
        {
            return type.ReadJson(json);
        }
        catch (FormatException e)
        {
            return Report(e.Message);
        }
    }

    private object? Report(string message)
    {
        _errors++;
        report(message, _path);
        return null;
    }
}
