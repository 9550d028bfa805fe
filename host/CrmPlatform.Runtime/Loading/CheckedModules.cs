namespace CrmPlatform.Runtime.Loading;

/// <summary>The modules that may be loaded.</summary>
/// <param name="Accepted">The module versions that may be loaded.</param>
/// <param name="Refused">The modules that may not, with reasons.</param>
/// <param name="Found">Every module version whose manifest was read, refused ones included.</param>
public sealed record CheckedModules(IReadOnlyList<FoundModule> Accepted, IReadOnlyList<ModuleRefusal> Refused, IReadOnlyList<FoundModule> Found)
{
    /// <summary>Loads each module version into a load context of its own. A module that fails is refused; the others go on.</summary>
    public LoadedModules Load() => Load(new ModuleLimits());

    /// <summary>Loads each module version as <see cref="Load()"/> does, within limits.</summary>
    public LoadedModules Load(ModuleLimits limits) => Load(limits, static _ => { });

    /// <summary>Loads each module version, and tells which one before it begins.</summary>
    internal LoadedModules Load(ModuleLimits limits, Action<FoundModule?> loading)
    {
        var loaded = new Dictionary<FoundModule, LoadedModule>(ReferenceEqualityComparer.Instance);
        var check = new ModuleCheck(Refused);
        check.OneOfEach(Accepted);
        check.Refuse(module =>
        {
            loading(module);
            return ModuleLoader.TryLoad(module, limits, out var result) is { } refusal ? refusal : Keep(loaded, module, result!);
        });
        loading(null);
        check.HasWhatItRequires();
        foreach (var module in loaded.Keys.Except(check.Accepted, ReferenceEqualityComparer.Instance).Cast<FoundModule>())
        {
            loaded[module].Dispose();
        }

        return new LoadedModules([.. check.Accepted.Select(m => loaded[m])], check.Refused, Found);
    }

    /// <summary>Refuses module versions with which starts of the host failed.</summary>
    internal CheckedModules Without(IReadOnlyList<FoundModule> suspects, int failedStarts)
    {
        var check = new ModuleCheck(Refused);
        check.OneOfEach(Accepted);
        check.Refuse(m => suspects.Any(m.IsSameAs) ? ModuleErrors.FailedStarts(m, failedStarts) : null);
        check.HasWhatItRequires();
        return this with { Accepted = check.Accepted, Refused = check.Refused };
    }

    private static ModuleRefusal? Keep(Dictionary<FoundModule, LoadedModule> loaded, FoundModule module, LoadedModule result)
    {
        loaded[module] = result;
        return null;
    }
}
