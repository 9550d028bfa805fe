using System.Text.Json;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>The digests that this host has exported: a file for each tenant, a line for each digest.</summary>
/// <remarks>Copy the folder, or the log's lines, to where the databases' owner cannot write: only then do they prove anything against the owner.</remarks>
internal sealed class DigestFiles(string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task AddAsync(AuditDigest digest, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await File.AppendAllLinesAsync(PathOf(digest.Tenant), [JsonSerializer.Serialize(digest, Json)], cancellation);
    }

    public async Task<IReadOnlyList<AuditDigest>> ReadAsync(string tenant, CancellationToken cancellation)
    {
        if (!File.Exists(PathOf(tenant)))
        {
            return [];
        }

        var lines = await File.ReadAllLinesAsync(PathOf(tenant), cancellation);
        return [.. lines.Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<AuditDigest>(l, Json)!)];
    }

    private string PathOf(string tenant) => Path.Combine(folder, $"{tenant}.jsonl");
}
