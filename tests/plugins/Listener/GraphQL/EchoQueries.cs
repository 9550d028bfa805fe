using CrmPlatform.Sdk.GraphQL;
using Listener.Database;
using Listener.Domain;

namespace Listener.GraphQL;

/// <summary>Questions about what was heard.</summary>
[QueryType]
public static class EchoQueries
{
    /// <summary>What was heard.</summary>
    [UsePaging]
    [UseSorting]
    [AllowAnonymous("Every caller of a test may.")]
    public static IQueryable<Echo> GetEchoes(ListenerDbContext db) => db.Echoes;
}
