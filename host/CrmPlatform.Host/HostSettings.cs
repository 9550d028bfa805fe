using System.Net;
using System.Reflection;
using CrmPlatform.Host.Demo;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Outbound;
using CrmPlatform.Runtime.Security;

namespace CrmPlatform.Host;

/// <summary>The host's settings, read once at the start from files, environment and command line.</summary>
/// <param name="Runtime">What the runtime needs.</param>
/// <param name="Demo">The tenants of the development profile; null in other profiles.</param>
/// <param name="GraphQL">How the GraphQL endpoint answers.</param>
/// <param name="Limits">How much of the host the requests of tenants may take.</param>
/// <param name="GraphiQLPath">The folder of GraphiQL, which browsers get in development; null in other profiles.</param>
internal sealed record HostSettings(CrmOptions Runtime, DemoSettings? Demo, GraphQLSettings GraphQL, RequestLimits Limits, string? GraphiQLPath)
{
    /// <summary>The short names that the command line takes.</summary>
    public static IDictionary<string, string> Switches { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["--data"] = "Crm:DataPath",
        ["--modules"] = "Crm:ModulesPath",
    };

    public static HostSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var crm = configuration.GetSection("Crm");
        var graphql = crm.GetSection("GraphQL").Get<GraphQLSettings>() ?? new GraphQLSettings();
        return new HostSettings(
            new CrmOptions
            {
                ModulePaths = (crm["ModulesPath"] ?? BesideHost("Crm:ModulesPath")).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
                DataPath = Path.GetFullPath(crm["DataPath"] ?? BesideHost("Crm:DataPath")),
                Provider = crm["Provider"] ?? "sqlite",
                ConnectionString = crm["ConnectionString"],
                DatabasePrefix = crm["DatabasePrefix"] ?? "crm_",
                TellExceptions = environment.IsDevelopment(),
                TellSchema = graphql.TellSchema,
                DeliverEvents = crm.GetValue("DeliverEvents", true),
                RequireLock = crm.GetValue("Modules:RequireLock", false),
                RunJobs = crm.GetValue("RunJobs", true),
                Security = crm.GetSection("Security").Get<SecurityOptions>() ?? new SecurityOptions(),
                Outbound = OutboundOf(crm.GetSection("Outbound")),
            },
            crm.GetSection("Demo").Get<DemoSettings>(),
            graphql,
            crm.GetSection("Limits").Get<RequestLimits>() ?? new RequestLimits(),
            environment.IsDevelopment() ? Path.GetFullPath(crm["GraphiQLPath"] ?? BesideHost("Crm:GraphiQLPath")) : null);
    }

    private static OutboundOptions OutboundOf(IConfiguration outbound)
    {
        var otherwise = new OutboundOptions();
        return new OutboundOptions
        {
            Networks = [.. (outbound.GetSection("Networks").Get<string[]>() ?? []).Select(IPNetwork.Parse)],
            Ports = outbound.GetSection("Ports").Get<int[]>() ?? otherwise.Ports,
            Timeout = outbound.GetValue("Timeout", otherwise.Timeout),
            MostBytes = outbound.GetValue("MostBytes", otherwise.MostBytes),
        };
    }

    // The build says where a host that runs from its clone finds its folders.
    private static string BesideHost(string key)
    {
        var host = typeof(HostSettings).Assembly;
        var path = host.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, path));
    }
}
