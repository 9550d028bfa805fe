using CrmPlatform.GraphQL.Costs;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Reads the header <c>GraphQL-Cost</c>: <c>report</c> tells the cost beside the answer, <c>validate</c> instead of it.</summary>
internal static class CostHeader
{
    public static CostMode Of(HttpRequest request) => request.Headers["GraphQL-Cost"] switch
    {
        [{ } value] when value.Equals("report", StringComparison.OrdinalIgnoreCase) => CostMode.Report,
        [{ } value] when value.Equals("validate", StringComparison.OrdinalIgnoreCase) => CostMode.Validate,
        _ => CostMode.None,
    };
}
