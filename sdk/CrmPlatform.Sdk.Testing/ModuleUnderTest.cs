using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Sdk.Testing;

/// <summary>A packed module with what it requires, and hosts that run it.</summary>
internal sealed class ModuleUnderTest(string id, IReadOnlyList<string> paths, string provider, string? connectionString)
{
    public string Id { get; } = id;

    /// <summary>How its tables are named: with this and an underscore in front on every provider.</summary>
    public string TablePrefix { get; } = $"{id.Replace('.', '_').Replace('-', '_')}_";

    /// <summary>What the module requires, and what that requires, each after what it requires itself.</summary>
    public IReadOnlyList<string> Required()
    {
        var found = ModuleFolder.At(paths).Discover().Found;
        var required = new List<string>();
        Add(Id);
        return required;

        void Add(string module)
        {
            foreach (var dependency in found.Where(f => f.Id == module).SelectMany(f => f.Manifest.Dependencies).Where(d => !d.Optional && !required.Contains(d.Id)))
            {
                Add(dependency.Id);
                required.Add(dependency.Id);
            }
        }
    }

    /// <summary>The module's versions, the oldest first.</summary>
    public IReadOnlyList<string> Versions() =>
        [.. ModuleFolder.At(paths).Discover().Found.Where(f => f.Id == Id).OrderBy(f => f.Version).Select(f => f.Version.ToNormalizedString()).Distinct()];

    public Task<CrmTestHost> StartAsync(IReadOnlyList<string> modules) => CrmTestHost.StartAsync(new CrmTestHostOptions
    {
        Modules = modules,
        ModulePaths = paths,
        Provider = provider,
        ConnectionString = connectionString,
    });
}
