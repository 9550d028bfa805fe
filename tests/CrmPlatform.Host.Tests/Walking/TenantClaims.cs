namespace CrmPlatform.Host.Tests.Walking;

/// <summary>Ways in which a request can claim to come for another tenant than its key's.</summary>
internal static class TenantClaims
{
    private static readonly string[] Names =
    [
        "Host", "X-Forwarded-Host", "X-Original-Host", "X-Host", "Forwarded", "X-Tenant", "X-Tenant-Id", "Tenant", "Crm-Tenant", "__tenant",
        "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-Forwarded-For", "Cookie", "Origin", "Referer", "X-Http-Method-Override", "X-User", "Traceparent",
    ];

    /// <summary>Each way alone, and each with the next one.</summary>
    public static IEnumerable<(string Name, string Value)[]> Of(string tenant)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            yield return [(Names[i], Value(Names[i], tenant))];
            var next = Names[(i + 1) % Names.Length];
            yield return [(Names[i], Value(Names[i], tenant)), (next, Value(next, tenant))];
        }
    }

    private static string Value(string name, string tenant) => name switch
    {
        "Host" or "X-Forwarded-Host" or "X-Original-Host" or "X-Host" => $"{tenant}.example.com",
        "Forwarded" => $"host={tenant}.example.com;proto=https",
        "X-Original-URL" or "X-Rewrite-URL" or "X-Forwarded-Prefix" => $"/{tenant}/graphql",
        "Cookie" => $"tenant={tenant}; __tenant={tenant}",
        "Origin" or "Referer" => $"https://{tenant}.example.com/",
        "X-Forwarded-For" => "127.0.0.1",
        "X-Http-Method-Override" => "GET",
        "Traceparent" => "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        _ => tenant,
    };
}
