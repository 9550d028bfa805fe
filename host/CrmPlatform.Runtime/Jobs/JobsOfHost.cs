using System.Security.Cryptography;
using System.Text;
using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Jobs;

/// <summary>Names the jobs of all modules of a host in a few letters, by which a host with other modules is told apart.</summary>
internal static class JobsOfHost
{
    public static string Of(IEnumerable<FoundModule> modules)
    {
        var jobs = modules.Where(m => m.Manifest.Jobs is not null).Select(m => $"{m.Id}@{m.Version.ToNormalizedString()}").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', jobs))))[..32];
    }
}
