using System.Runtime.CompilerServices;

namespace CrmPlatform.Runtime.Loading;

/// <summary>The module versions of this host; each is loaded once, while a composition uses it.</summary>
/// <remarks>A version is known by id, version and hash of its content: several versions of one module live side by side.</remarks>
internal sealed class ModuleVersions : IDisposable
{
    // Not the loaded modules themselves: whoever holds one keeps its code from being unloaded.
    private readonly IReadOnlyList<ModuleRefusal> _refusedAtStart;
    private readonly IReadOnlyList<FoundModule> _foundAtStart;
    private readonly Lock _gate = new();
    private readonly ModuleLimits _limits;
    private readonly TimeProvider _clock;
    private readonly List<ModuleVersion> _versions;
    private readonly ModuleUnloads _unloads;

    public ModuleVersions(LoadedModules atStart, ModuleLimits limits, TimeProvider clock)
    {
        (_refusedAtStart, _foundAtStart, _limits, _clock) = (atStart.Refused, atStart.Found, limits, clock);
        _unloads = new ModuleUnloads(limits.Start, () => BeforeStep("unload"));
        _versions = [.. atStart.Modules.Select(m => Create(m.Found))];
        foreach (var (version, module) in _versions.Zip(atStart.Modules))
        {
            (version.Loaded, version.State, module.Breaker) = (module, ModuleVersionState.Loaded, version.Breaker);
        }
    }

    /// <summary>Another number whenever versions came, went, or were refused: what was found of the set before need not hold any more.</summary>
    public int Generation { get; private set; }

    /// <summary>Is told every change of a version's state.</summary>
    public Action<ModuleVersionStatus> Changed { get; set; } = static _ => { };

    /// <summary>Is told which version's code is being loaded, and null when that is over.</summary>
    public Action<FoundModule?> Loading { get; set; } = static _ => { };

    /// <summary>Is told each step in the life of a version before it is taken; tests break hosts off here.</summary>
    public Action<string> BeforeStep { get; set; } = static _ => { };

    /// <summary>The modules that are not used, with reasons.</summary>
    public IReadOnlyList<ModuleRefusal> Refused =>
        [.. _refusedAtStart, .. Select(IsRefused, v => new ModuleRefusal(v.Found.Id, v.Found.Version.ToNormalizedString(), v.Reason!))];

    /// <summary>Every version whose manifest was read, refused ones included.</summary>
    public IReadOnlyList<FoundModule> Found
    {
        get
        {
            lock (_gate)
            {
                return [.. _foundAtStart.Concat(_versions.Select(v => v.Found)).Distinct()];
            }
        }
    }

    /// <summary>The versions that may be used.</summary>
    public IReadOnlyList<FoundModule> Usable => Select(v => !IsRefused(v), v => v.Found);

    /// <summary>The code that is loaded.</summary>
    public IReadOnlyList<LoadedModule> Loaded => Select(v => v.Loaded is not null, v => v.Loaded!);

    /// <summary>What became of each version.</summary>
    public IReadOnlyList<ModuleVersionStatus> Status => Select(_ => true, StatusOf);

    /// <summary>Adds a version that was installed; its code is loaded when it is first used.</summary>
    public void Add(FoundModule found)
    {
        lock (_gate)
        {
            if (Find(found) is null)
            {
                _versions.Add(Create(found));
                Generation++;
            }
        }
    }

    /// <summary>Forgets a version whose files go; false while its code is used.</summary>
    public bool TryRemove(FoundModule found)
    {
        lock (_gate)
        {
            if (Find(found) is not { Users: 0 } version)
            {
                return false;
            }

            _versions.Remove(version);
            Generation++;
            version.Loaded?.Dispose();
            version.Loaded = null;
            return true;
        }
    }

    /// <summary>The code of a version, for a composition that will release it.</summary>
    /// <exception cref="ModuleRefusedException">The version cannot be loaded.</exception>
    public LoadedModule Acquire(FoundModule found)
    {
        ModuleVersion version;
        lock (_gate)
        {
            version = Find(found) ?? throw new ModuleRefusedException(ModuleErrors.IsNotInstalled(found));
            version.Users++;
        }

        try
        {
            // Outside the gate: a constructor that hangs must not keep other modules waiting.
            lock (version.Loading)
            {
                if (version.Loaded is null)
                {
                    Loading(found);
                    version.Loaded = ModuleLoader.TryLoad(found, _limits, out var loaded) is { } refusal ? throw new ModuleRefusedException(refusal) : loaded!;
                    Loading(null);
                    version.Loaded.Breaker = version.Breaker;
                    Become(found, ModuleVersionState.Loaded, null);
                    if (version.Breaker.Reason is { } reason)
                    {
                        // It was unloaded while out of use: that the code is loaded anew ends no pause.
                        Become(found, ModuleVersionState.Quarantined, reason);
                    }
                }

                return version.Loaded;
            }
        }
        catch (ModuleRefusedException exception)
        {
            Loading(null);
            lock (_gate)
            {
                version.Users--;
                version.CouldNotLoad = true;
                Become(version, ModuleVersionState.Quarantined, exception.Refusal.Reason);
            }

            throw;
        }
    }

    /// <summary>Says that a composition uses the version no more; after the last one the code is unloaded.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Release(FoundModule found)
    {
        lock (_gate)
        {
            if (Find(found) is { } version && --version.Users == 0 && version.Loaded is { } loaded)
            {
                version.Loaded = null;
                _unloads.Begin(new StrongBox<LoadedModule?>(loaded), root => Left(version, root));
            }
        }
    }

    /// <summary>Says that a version is not to be loaded, and why.</summary>
    public void Refuse(FoundModule found, string reason)
    {
        lock (_gate)
        {
            if (Find(found) is { } version)
            {
                version.CouldNotLoad = true;
                Generation++;
                Become(version, ModuleVersionState.Quarantined, reason);
            }
        }
    }

    /// <summary>Says where a version is in its life, when others know it.</summary>
    public void Become(FoundModule found, ModuleVersionState state, string? reason)
    {
        lock (_gate)
        {
            // Whoever still works with a quarantined version does not bring it back.
            if (Find(found) is { State: not ModuleVersionState.Quarantined } version)
            {
                Become(version, state, reason);
            }
        }
    }

    /// <summary>Counts against a version that it threw where nobody waits for it.</summary>
    /// <param name="context">The name of its load context.</param>
    public void Strike(string context)
    {
        foreach (var module in Loaded.Where(m => m.ContextName == context))
        {
            module.Breaker?.Strike("an exception on a thread of its own");
        }
    }

    /// <summary>Ends when every unload that was begun is proved or refuted.</summary>
    public Task ProofsAsync() => _unloads.ProofsAsync();

    /// <summary>Proves no more unloads: the process ends, or a test does.</summary>
    public void StopProving() => _unloads.StopProving();

    /// <summary>Unloads every version. Compositions of them must be gone.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var version in _versions)
            {
                version.Loaded?.Dispose();
                version.Loaded = null;
            }
        }
    }

    private void Left(ModuleVersion version, string? root)
    {
        lock (_gate)
        {
            // Meanwhile it may be loaded again, or that may have failed.
            if (version is { Loaded: null, CouldNotLoad: false })
            {
                Become(version, root is null ? ModuleVersionState.Unloaded : ModuleVersionState.Leaked, root);
            }
        }
    }

    private void Become(ModuleVersion version, ModuleVersionState state, string? reason)
    {
        // What is told late, such as the proof of an unload after the next load, changes nothing.
        if (ModuleVersionLifecycle.Transitions.Allows(version.State, state))
        {
            (version.State, version.Reason) = (state, reason);
            Changed(StatusOf(version));
        }
    }

    // What is out of use for a while comes back by itself; what could not be loaded does not.
    private static bool IsRefused(ModuleVersion version) => version is { State: ModuleVersionState.Quarantined, CouldNotLoad: true };

    private ModuleVersion Create(FoundModule found)
    {
        var version = new ModuleVersion(found, new ModuleBreaker(found, _limits, _clock));
        version.Breaker.Changed = reason =>
        {
            BeforeStep("quarantine");
            lock (_gate)
            {
                Become(version, reason is null ? ModuleVersionState.Serving : ModuleVersionState.Quarantined, reason);
            }
        };
        return version;
    }

    private ModuleVersion? Find(FoundModule found) => _versions.Find(v => v.Found.IsSameAs(found));

    private IReadOnlyList<T> Select<T>(Func<ModuleVersion, bool> which, Func<ModuleVersion, T> what)
    {
        lock (_gate)
        {
            return [.. _versions.Where(which).Select(what)];
        }
    }

    private static ModuleVersionStatus StatusOf(ModuleVersion version) => new(version.Found, version.State, version.Users, version.Reason);
}
