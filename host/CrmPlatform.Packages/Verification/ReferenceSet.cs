namespace CrmPlatform.Packages.Verification;

/// <summary>The assemblies that references are looked up in, each read when it is first asked for.</summary>
internal sealed class ReferenceSet : IDisposable
{
    private const int MostForwards = 10;
    private readonly Dictionary<string, Lazy<AssemblySurface>> _assemblies = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string name, Func<byte[]> read) => _assemblies[name] = new Lazy<AssemblySurface>(() => new AssemblySurface(read()));

    public bool Has(string assembly) => _assemblies.ContainsKey(assembly);

    /// <summary>The type and the assembly that defines it, wherever the type moved; null when there is none.</summary>
    public DefinedType? Find(string assembly, string type)
    {
        for (var i = 0; i < MostForwards && _assemblies.TryGetValue(assembly, out var lazy); i++)
        {
            if (lazy.Value.Find(type) is { } handle)
            {
                return new DefinedType(lazy.Value, handle, type);
            }

            if (lazy.Value.ForwardOf(type) is not { } next)
            {
                return null;
            }

            assembly = next;
        }

        return null;
    }

    public void Dispose()
    {
        foreach (var assembly in _assemblies.Values.Where(a => a.IsValueCreated))
        {
            assembly.Value.Dispose();
        }
    }
}
