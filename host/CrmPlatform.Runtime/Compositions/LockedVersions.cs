using CrmPlatform.Runtime.Loading;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Finds the versions of a module that may serve a tenant: the one that it is locked to, else all.</summary>
/// <param name="installed">The versions that may be used.</param>
/// <param name="refused">The versions that may not, with reasons.</param>
/// <param name="isStrict">Whether nothing but the locked content serves, wherever it stands.</param>
internal sealed class LockedVersions(IReadOnlyList<FoundModule> installed, IReadOnlyList<ModuleRefusal> refused, bool isStrict)
{
    public Candidates Of(WantedModule wanted)
    {
        var there = installed.Where(m => m.Id == wanted.Id).OrderByDescending(m => m.Version).ThenBy(m => m.Hash, StringComparer.Ordinal).ToArray();
        if (wanted.Version is not { } version)
        {
            return there.Length > 0 ? new Candidates(there, null) : Without(Absence(wanted.Id, null));
        }

        return Array.FindAll(there, m => m.Version == version) is { Length: > 0 } same ? Locked(wanted, same)
            : there.Length == 0 || RefusalOf(wanted.Id, version) is not null ? Without(Absence(wanted.Id, version))
            : Replacing(wanted.Id, version, there);
    }

    private Candidates Locked(WantedModule wanted, FoundModule[] same)
    {
        if (wanted.Hash is not { } hash)
        {
            return new Candidates([same[0]], null);
        }

        if (Array.Find(same, m => m.Hash == hash) is { } locked)
        {
            return new Candidates([locked], null);
        }

        // What stands in a folder of the host's is rebuilt by whoever develops it; what was installed as a package is never changed.
        return Array.Find(same, m => m.Package is null) is not { } folder ? Without(LockErrors.OtherPackage(same[0], hash))
            : isStrict ? Without(LockErrors.OtherFolder(folder, hash))
            : new Candidates([folder], null) { Note = m => new LockNote(LockErrors.Rebuilt(m, hash), IsOtherVersion: false) };
    }

    // An older version takes the place only if none is newer; whether the tables still fit it is seen when they are looked at.
    private Candidates Replacing(string id, NuGetVersion gone, FoundModule[] there) => isStrict
        ? Without(LockErrors.IsGone(id, gone, there))
        : new Candidates(there, null) { Note = m => new LockNote(LockErrors.Replaced(m, gone), IsOtherVersion: true) };

    private string Absence(string id, NuGetVersion? version) => RefusalOf(id, version) is { } refusal
        ? CompositionErrors.IsRefused(id, refusal.Reason)
        : CompositionErrors.NotInstalled(id);

    private ModuleRefusal? RefusalOf(string id, NuGetVersion? version) =>
        refused.LastOrDefault(r => r.Module == id && (version is null || r.Version == version.ToNormalizedString()));

    private static Candidates Without(string reason) => new([], reason);
}
