using CrmPlatform.GraphQL.Inference.Reading;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Finds the value of a key in the dictionary or lookup that a batch method returned.</summary>
internal static class KeyedResults
{
    /// <summary>The reader and the value type of a keyed result; null when a type is no dictionary or lookup.</summary>
    public static (Func<object, object, object?> Find, Type Key, Type Value)? Of(Type type)
    {
        foreach (var candidate in type.GetInterfaces().Append(type).Where(i => i.IsGenericType))
        {
            var definition = candidate.GetGenericTypeDefinition();
            if (definition == typeof(IReadOnlyDictionary<,>) || definition == typeof(IDictionary<,>) || definition == typeof(ILookup<,>))
            {
                var arguments = candidate.GetGenericArguments();
                var reader = definition == typeof(IReadOnlyDictionary<,>) ? typeof(ReadOnlyReader<,>)
                    : definition == typeof(IDictionary<,>) ? typeof(Reader<,>) : typeof(LookupReader<,>);
                var made = (IReader)Activator.CreateInstance(reader.MakeGenericType(arguments))!;
                var value = definition == typeof(ILookup<,>) ? typeof(IEnumerable<>).MakeGenericType(arguments[1]) : arguments[1];
                return (made.Find, arguments[0], value);
            }
        }

        return null;
    }

    private static object? Empty<T>() => TypeShape.ItemTypeOf(typeof(T)) is { } item ? Array.CreateInstance(item, 0) : null;

    private interface IReader
    {
        object? Find(object all, object key);
    }

    private sealed class ReadOnlyReader<TKey, TValue> : IReader
    {
        public object? Find(object all, object key) =>
            key is TKey known && ((IReadOnlyDictionary<TKey, TValue>)all).TryGetValue(known, out var value) ? value : Empty<TValue>();
    }

    private sealed class Reader<TKey, TValue> : IReader
    {
        public object? Find(object all, object key) =>
            key is TKey known && ((IDictionary<TKey, TValue>)all).TryGetValue(known, out var value) ? value : Empty<TValue>();
    }

    private sealed class LookupReader<TKey, TValue> : IReader
    {
        public object? Find(object all, object key) => key is TKey known ? ((ILookup<TKey, TValue>)all)[known].ToList() : Empty<List<TValue>>();
    }
}
