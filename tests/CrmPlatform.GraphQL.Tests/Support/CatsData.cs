namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>The objects of a graphql-cats scenario; <c>{$ref: name}</c> stands for one of them.</summary>
internal sealed class CatsData(IReadOnlyDictionary<string, object> objects)
{
    /// <summary>The object with a name; an empty one where the scenario has none.</summary>
    public object Find(string? name) => name is not null && objects.TryGetValue(name, out var found) ? found : new Dictionary<string, object>();

    /// <summary>A value as resolvers give it: references followed, numbers and truth values read.</summary>
    public object? Read(object? value) => value switch
    {
        Dictionary<string, object> map when map.TryGetValue("$ref", out var name) => Find((string)name),
        List<object> list => list.ConvertAll(Read),
        "true" => true,
        "false" => false,
        _ => ReferenceEquals(value, CatsYaml.Null) ? null : value,
    };
}
