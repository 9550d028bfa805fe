using CrmPlatform.Sdk.GraphQL;
using Nightly.Database;
using Nightly.Domain;

namespace Nightly.GraphQL;

/// <summary>Questions about days.</summary>
[QueryType]
public static class NightQueries
{
    /// <summary>Days that are closed.</summary>
    [UsePaging]
    [UseSorting]
    [AllowAnonymous("Every caller of a test may.")]
    public static IQueryable<Report> GetReports(NightlyDbContext db) => db.Reports;
}
