using CrmPlatform.Packages.Archives;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Packages;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>The modules that a runtime found, without those that kept it from starting.</summary>
internal sealed class RuntimeModules : IDisposable
{
    private readonly StartJournal _starts;
    private readonly Action<string> _beforeStep;

    public RuntimeModules(CrmOptions options, TimeProvider clock, ILoggerFactory logging)
    {
        _beforeStep = options.BeforeStep;
        Store = PackageStore.Open(Path.Combine(options.DataPath, "packages"), new ArchiveLimits(), logging.CreateLogger<PackageStore>());
        _starts = new StartJournal(options.DataPath);
        _beforeStep("discover");
        var discovered = ModuleFolder.At(options.ModulePaths).Discover();
        _beforeStep("check");
        var found = discovered.Check(SdkVersion.Current);
        _beforeStep("journal");
        var suspects = _starts.Begin([.. found.Accepted, .. Store.All().Select(HostPackages.Found)]);
        Versions = new ModuleVersions(found.Without(suspects, StartJournal.MostFailures).Load(options.Limits, NoteLoading), options.Limits, clock)
        {
            Loading = NoteLoading,
            BeforeStep = _beforeStep,
        };
        Suspects = suspects;
        StrayExceptions.Contained += Versions.Strike;
    }

    public PackageStore Store { get; }

    public ModuleVersions Versions { get; }

    /// <summary>Those with which the host did not start the last times.</summary>
    public IReadOnlyList<FoundModule> Suspects { get; }

    /// <summary>Whether a module is here, in the version or in any.</summary>
    public bool Has(string id, string? version) =>
        Versions.Found.Any(m => m.Id == id && (version is null || m.Version.ToNormalizedString() == version));

    /// <summary>Remembers that the host got ready with these modules, or was ended by its operator.</summary>
    public void NoteSuccess() => _starts.Succeed();

    /// <summary>Hears no more of what modules throw where nobody waits for it.</summary>
    public void StopListening() => StrayExceptions.Contained -= Versions.Strike;

    public void Dispose() => Versions.Dispose();

    private void NoteLoading(FoundModule? module)
    {
        _starts.Load(module);
        if (module is not null)
        {
            _beforeStep("load");
        }
    }
}
