using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.Conformance.Resolving;

/// <summary>The arguments of a field, and the services of the request.</summary>
internal sealed class Arguments(FieldBatch batch)
{
    public IReadOnlyDictionary<string, object?> All => batch.Arguments;

    public IServiceProvider Services => batch.Services;

    public object? this[string name] => batch.Arguments.GetValueOrDefault(name);

    public T Get<T>(string name) => (T)batch.Arguments[name]!;

    public IReadOnlyDictionary<string, object?>? Map(string name) => (IReadOnlyDictionary<string, object?>?)this[name];

    public IEnumerable<object?>? List(string name) => (IEnumerable<object?>?)this[name];
}
