using Autofac.Core;
using System.Collections;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;

namespace CrmPlatform.Runtime.Loading;

/// <summary>Empties the framework's caches that keep types of unloaded modules alive.</summary>
/// <remarks>The public half is what Hot Reload calls; the other half has no public door and is skipped where it changed.</remarks>
internal static class CacheSweep
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static void Run()
    {
        foreach (var assembly in AssemblyLoadContext.Default.Assemblies)
        {
            foreach (var handler in assembly.GetCustomAttributes<MetadataUpdateHandlerAttribute>())
            {
                handler.HandlerType.GetMethod("ClearCache", Static, [typeof(Type[])])?.Invoke(null, [null]);
            }
        }

        SweepExpressions();

        // All containers share what Autofac remembers of types: one that lives on would hold the modules of those that ended.
        ReflectionCacheSet.Shared.Clear();
    }

    // dotnet/runtime issue 119697: the interpreter of expression trees remembers the methods that it called.
    private static void SweepExpressions()
    {
        foreach (var type in typeof(System.Linq.Expressions.Expression).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters))
        {
            foreach (var field in type.GetFields(Static).Where(f => IsCache(f.FieldType)))
            {
                var cache = field.GetValue(null);
                if (cache is IDictionary dictionary)
                {
                    // Requests run beside this: the framework locks the dictionary itself, and so does the sweep.
                    lock (dictionary)
                    {
                        dictionary.Clear();
                    }
                }
                else if (cache?.GetType().GetField("_entries", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(cache) is Array entries)
                {
                    Array.Clear(entries);
                }
            }
        }
    }

    private static bool IsCache(Type type) =>
        type.IsGenericType && (type.Name.StartsWith("CacheDict", StringComparison.Ordinal) || type.GetGenericTypeDefinition() == typeof(Dictionary<,>));
}
