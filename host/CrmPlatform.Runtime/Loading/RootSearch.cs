using System.Reflection;
using System.Runtime.Loader;

namespace CrmPlatform.Runtime.Loading;

/// <summary>Names what keeps the code of an unloaded module alive: a way of fields from a static field to an object or type of it.</summary>
/// <remarks>It sees static fields of the host's assemblies. Stacks, thread statics and handles stay unseen.</remarks>
internal sealed class RootSearch
{
    private const int MaxObjects = 5_000_000;
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private readonly Dictionary<object, (object? From, string Step)> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<object> _open = new();
    private readonly Dictionary<Type, FieldInfo[]> _fields = [];
    private readonly Assembly _wanted;

    private RootSearch(Assembly wanted) => _wanted = wanted;

    /// <summary>The way from a static field to something of the assembly, or null when none was found.</summary>
    public static string? Find(Assembly wanted) => new RootSearch(wanted).Find();

    private string? Find()
    {
        foreach (var type in AssemblyLoadContext.Default.Assemblies.SelectMany(TypesOf))
        {
            foreach (var field in type.GetFields(Static).Where(f => !f.IsLiteral && MayHold(f.FieldType)))
            {
                if (Visit(Read(field, null), null, $"{type.FullName}.{field.Name}") is { } found)
                {
                    return found;
                }
            }
        }

        while (_open.TryDequeue(out var item) && _seen.Count < MaxObjects)
        {
            if (Expand(item) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? Expand(object item)
    {
        if (item is Array array)
        {
            for (var i = 0; array.Rank == 1 && i < array.Length; i++)
            {
                if (MayHold(array.GetType().GetElementType()!) && Visit(array.GetValue(i), item, $"[{i}]") is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        foreach (var field in FieldsOf(item.GetType()))
        {
            if (Visit(Read(field, item), item, $".{field.Name}") is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? Visit(object? value, object? from, string step)
    {
        if (value is null or string or WeakReference || value.GetType().IsPrimitive || !_seen.TryAdd(value, (from, step)))
        {
            return null;
        }

        if (IsOfWanted(value))
        {
            return WayTo(value);
        }

        _open.Enqueue(value);
        return null;
    }

    private bool IsOfWanted(object value) => value switch
    {
        Type type => Mentions(type),
        Assembly assembly => assembly == _wanted,
        MemberInfo member => member.Module.Assembly == _wanted || (member.DeclaringType is { } type && Mentions(type)),
        _ => Mentions(value.GetType()),
    };

    private bool Mentions(Type type) =>
        type.Assembly == _wanted
        || (type.HasElementType && Mentions(type.GetElementType()!))
        || (type.IsConstructedGenericType && Array.Exists(type.GetGenericArguments(), Mentions));

    private string WayTo(object value)
    {
        var steps = new Stack<string>();
        for (object? at = value; at is not null; at = _seen[at].From)
        {
            steps.Push(_seen[at].Step);
        }

        return $"{string.Concat(steps)} -> {value.GetType()} {(value is Type or MethodBase ? value : "")}";
    }

    private FieldInfo[] FieldsOf(Type type)
    {
        if (!_fields.TryGetValue(type, out var fields))
        {
            var all = new List<FieldInfo>();
            for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
            {
                all.AddRange(at.GetFields(Instance).Where(f => MayHold(f.FieldType)));
            }

            _fields[type] = fields = [.. all];
        }

        return fields;
    }

    private static bool MayHold(Type type) =>
        !type.IsPrimitive && !type.IsEnum && !type.IsPointer && !type.IsByRefLike && type != typeof(string) && !IsPlain(type);

    private static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsPointer
        || (type.IsValueType && type.GetFields(Instance).All(f => f.FieldType != type && IsPlain(f.FieldType)));

    private static object? Read(FieldInfo field, object? item)
    {
        try
        {
            return field.GetValue(item);
        }
        catch (Exception exception) when (exception is NotSupportedException or TypeInitializationException or TargetInvocationException or FieldAccessException or InvalidOperationException)
        {
            // A field that cannot be read by reflection cannot be searched.
            return null;
        }
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes().Where(t => !t.ContainsGenericParameters);
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>().Where(t => !t.ContainsGenericParameters);
        }
    }
}
