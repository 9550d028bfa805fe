namespace CrmPlatform.Host.Administration;

/// <summary>What became of module versions in this process.</summary>
internal static class VersionRequests
{
    public static async Task ListAsync(HttpContext http, CrmService service)
    {
        var tenants = (await service.Runtime.Packages.ListAsync(http.RequestAborted)).ToDictionary(p => (p.Id, p.Version, p.Hash), p => p.Tenants);
        await http.Response.WriteAsJsonAsync(
            new
            {
                versions = service.Runtime.Versions.Select(v => new
                {
                    id = v.Found.Id,
                    version = v.Found.Version.ToNormalizedString(),
                    hash = v.Found.Hash,
                    state = v.State.ToString().ToLowerInvariant(),
                    tenants = tenants.GetValueOrDefault((v.Found.Id, v.Found.Version.ToNormalizedString(), v.Found.Hash)),
                    root = v.State is Runtime.Loading.ModuleVersionState.Leaked ? v.Reason : null,
                }),
            },
            http.RequestAborted);
    }
}
