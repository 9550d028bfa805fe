using System.Diagnostics;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Host.Endpoints;

/// <summary>What a request has cost so far.</summary>
/// <param name="Session">The request's use of its database.</param>
/// <param name="Start">When it began, as a timestamp of the stopwatch.</param>
/// <param name="IsWanted">Whether the client asked to be told.</param>
internal sealed record RequestTrace(TenantSession Session, long Start, bool IsWanted)
{
    public IReadOnlyDictionary<string, object?> Describe() => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["statements"] = Session.StatementCount,
        ["milliseconds"] = Math.Round(Stopwatch.GetElapsedTime(Start).TotalMilliseconds, 2),
    };
}
