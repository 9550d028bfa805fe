using CrmPlatform.Runtime.Compositions.Feeds;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Whose work a scope does.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="Database">The tenant's database.</param>
/// <param name="Caller">On whose behalf.</param>
/// <param name="Published">Is told the tenant when the work has published events.</param>
/// <param name="Feed">What the tenant's subscribers hear.</param>
/// <param name="Queries">What the tenant's clients asked lately.</param>
/// <param name="Ending">Ends when the tenant moves to other modules, or the access is over.</param>
/// <param name="AccessEnding">Ends when what let the caller in holds no longer.</param>
internal sealed record RequestOwner(
    string TenantId, TenantDatabase Database, Caller Caller, Action<string> Published, TenantFeed Feed, RecentQueries Queries, CancellationToken Ending, CancellationToken AccessEnding = default);
