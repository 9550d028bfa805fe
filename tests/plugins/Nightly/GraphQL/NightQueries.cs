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
    public static IQueryable<Report> GetReports(NightlyDbContext db) => db.Reports;
}
