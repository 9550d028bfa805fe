using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace Unelevated;

/// <summary>Counts remarks for callers who may not see them.</summary>
[QueryType]
public static class CountQueries
{
    /// <summary>As the caller.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static async Task<int> GetCountAsCallerAsync(ITenantGraph graph, CancellationToken cancellation) =>
        (await graph.QueryAsync<RemarkCount>(null, cancellation)).RemarksAggregate.Count;

    /// <summary>As the platform, and then again as the caller.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static async Task<int> GetCountAsPlatformAsync(string reason, ITenantGraph graph, CancellationToken cancellation) =>
        (await graph.Elevated(reason).QueryAsync<RemarkCount>(null, cancellation)).RemarksAggregate.Count;

    /// <summary>As the platform, while the caller asks as well.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static async Task<string> GetCountBothWaysAsync(ITenantGraph graph, CancellationToken cancellation)
    {
        var count = (await graph.Elevated("To count.").QueryAsync<RemarkCount>(null, cancellation)).RemarksAggregate.Count;
        try
        {
            await graph.QueryAsync<RemarkCount>(null, cancellation);
            return "leaked";
        }
        catch (TenantGraphException exception)
        {
            return $"{count}: {exception.Message}";
        }
    }
}
