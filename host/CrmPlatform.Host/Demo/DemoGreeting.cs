using System.Text.Json;

namespace CrmPlatform.Host.Demo;

/// <summary>Tells a developer where the host listens, which keys there are, and a first question to paste.</summary>
internal static class DemoGreeting
{
    public static void Write(TextWriter output, DemoFile file, DemoSettings settings)
    {
        output.WriteLine();
        output.WriteLine($"CrmPlatform answers at {file.Url}/graphql");
        output.WriteLine("(a browser gets GraphiQL there)");
        output.WriteLine();
        foreach (var tenant in file.Tenants)
        {
            output.WriteLine($"  tenant {tenant.Id}: {string.Join(", ", tenant.Modules)}");
            output.WriteLine($"    key {tenant.Key}");
        }

        output.WriteLine($"  administrator: {file.Url}/admin/tenants");
        output.WriteLine($"    key {file.Administrator}");
        output.WriteLine();
        output.WriteLine("Ask a first question:");
        output.WriteLine();
        output.WriteLine($"  curl -s {file.Url}/graphql \\");
        output.WriteLine($"    -H 'Authorization: Bearer {file.Tenants[0].Key}' \\");
        output.WriteLine("    -H 'Content-Type: application/json' \\");
        output.WriteLine($"    -d '{JsonSerializer.Serialize(new { query = settings.Query }, JsonSerializerOptions.Web)}'");
        output.WriteLine();
        output.Flush();
    }
}
