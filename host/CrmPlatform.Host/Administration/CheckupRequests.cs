using System.Reflection;

namespace CrmPlatform.Host.Administration;

/// <summary>What an operator should put right, and what the host has measured.</summary>
internal static class CheckupRequests
{
    public static async Task CheckAsync(HttpContext http, CrmService service)
    {
        var findings = await service.Runtime.Checkup.RunAsync(http.RequestAborted);
        await http.Response.WriteAsJsonAsync(
            new
            {
                now = DateTime.UtcNow,
                version = typeof(CheckupRequests).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
                runtime = Environment.Version.ToString(),
                findings = findings.Select(f => new { state = f.State.ToString().ToLowerInvariant(), what = f.What, finding = f.Finding }),
            },
            http.RequestAborted);
    }
}
