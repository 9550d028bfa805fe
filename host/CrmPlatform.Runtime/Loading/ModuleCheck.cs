using NuGet.Versioning;

namespace CrmPlatform.Runtime.Loading;

/// <summary>Decides which modules may be used; each check takes modules away with a reason.</summary>
internal sealed class ModuleCheck(IReadOnlyList<ModuleRefusal> refused)
{
    private readonly List<FoundModule> _accepted = [];
    private readonly List<ModuleRefusal> _refused = [.. refused];

    public IReadOnlyList<FoundModule> Accepted => _accepted;

    public IReadOnlyList<ModuleRefusal> Refused => _refused;

    public void OneOfEach(IReadOnlyList<FoundModule> found)
    {
        foreach (var module in found)
        {
            if (_accepted.Find(m => m.Id == module.Id && m.Version == module.Version) is { } kept)
            {
                _refused.Add(ModuleErrors.IsDuplicate(module, kept));
            }
            else
            {
                _accepted.Add(module);
            }
        }
    }

    public void RunsOn(SdkVersion sdk) =>
        Refuse(m => VersionRange.Parse(m.Manifest.Sdk.Range).Satisfies(sdk.Number) ? null : ModuleErrors.NeedsOtherSdk(m, sdk));

    // A refusal can take away what another module requires: go on until nothing changes.
    public void HasWhatItRequires()
    {
        while (Refuse(Lack))
        {
        }
    }

    public bool Refuse(Func<FoundModule, ModuleRefusal?> check)
    {
        var before = _accepted.Count;
        foreach (var module in _accepted.ToArray())
        {
            if (check(module) is { } refusal)
            {
                _accepted.Remove(module);
                _refused.Add(refusal);
            }
        }

        return _accepted.Count < before;
    }

    private ModuleRefusal? Lack(FoundModule module)
    {
        foreach (var required in module.Manifest.Dependencies.Where(d => !d.Optional))
        {
            var range = VersionRange.Parse(required.Range);
            var there = _accepted.Where(m => m.Id == required.Id).ToArray();
            if (there.Any(m => range.Satisfies(m.Version)))
            {
                continue;
            }

            var cause = _refused.Find(r => r.Module == required.Id && (r.Version is null || range.Satisfies(NuGetVersion.Parse(r.Version))));
            return cause is not null ? ModuleErrors.RequiredIsRefused(module, required, cause)
                : there.Length > 0 ? ModuleErrors.LacksRequiredVersion(module, required, there)
                : ModuleErrors.LacksRequired(module, required);
        }

        return null;
    }
}
