using System.Security.Cryptography;
using System.Text;
using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Jobs;

/// <summary>The modules of a host that have jobs.</summary>
/// <param name="Key">Names the set in a few letters, by which a host with other modules is told apart.</param>
/// <param name="Modules">The ids of the modules.</param>
internal sealed record JobsOfHost(string Key, IReadOnlyList<string> Modules)
{
    public static JobsOfHost Of(IEnumerable<FoundModule> modules)
    {
        var jobs = modules.Where(m => m.Manifest.Jobs is not null).ToList();
        var names = string.Join(',', jobs.Select(m => $"{m.Id}@{m.Version.ToNormalizedString()}").Order(StringComparer.Ordinal));
        return new JobsOfHost(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)))[..32], [.. jobs.Select(m => m.Id).Distinct(StringComparer.Ordinal)]);
    }
}
