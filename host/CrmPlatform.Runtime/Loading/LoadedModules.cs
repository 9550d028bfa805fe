namespace CrmPlatform.Runtime.Loading;

/// <summary>The module versions that run in this host.</summary>
/// <param name="modules">The module versions.</param>
/// <param name="refused">The modules that do not run, with reasons.</param>
/// <param name="found">Every module version whose manifest was read, refused ones included.</param>
public sealed class LoadedModules(IReadOnlyList<LoadedModule> modules, IReadOnlyList<ModuleRefusal> refused, IReadOnlyList<FoundModule> found) : IDisposable
{
    /// <summary>The module versions.</summary>
    public IReadOnlyList<LoadedModule> Modules { get; } = modules;

    /// <summary>The modules that do not run, with reasons.</summary>
    public IReadOnlyList<ModuleRefusal> Refused { get; } = refused;

    /// <summary>Every module version whose manifest was read, refused ones included.</summary>
    public IReadOnlyList<FoundModule> Found { get; } = found;

    /// <summary>Unloads every module version. Compositions of them must be gone.</summary>
    public void Dispose()
    {
        foreach (var module in Modules)
        {
            module.Dispose();
        }
    }
}
