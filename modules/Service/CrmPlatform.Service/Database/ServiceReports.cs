using System.Data.Common;
using CrmPlatform.Service.Domain.Reports;
using CrmPlatform.Service.Domain.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmPlatform.Service.Database;

/// <summary>Adds up tickets in the database.</summary>
internal static class ServiceReports
{
    // The one statement of the module that is written by hand: LINQ has no window functions, and without them a
    // median needs the counts first. It uses only what SQLite, PostgreSQL and SQL Server have in common.
    private const string Statement =
        """
        SELECT priority AS Priority,
            CAST(COUNT(*) AS bigint) AS Tickets,
            CAST(COUNT(processing_seconds) AS bigint) AS Solved,
            CAST(COALESCE(SUM(processing_seconds), 0) AS bigint) AS Seconds,
            CAST(COALESCE(SUM(CASE WHEN own_rank IN ((own_count + 1) / 2, (own_count + 2) / 2) THEN processing_seconds END), 0) AS bigint) AS OwnMiddle,
            CAST(COALESCE(SUM(CASE WHEN overall_rank IN ((overall_count + 1) / 2, (overall_count + 2) / 2) THEN processing_seconds END), 0) AS bigint) AS OverallMiddle
        FROM (
            SELECT priority, processing_seconds,
                ROW_NUMBER() OVER (PARTITION BY priority, CASE WHEN processing_seconds IS NULL THEN 1 ELSE 0 END ORDER BY processing_seconds) AS own_rank,
                COUNT(processing_seconds) OVER (PARTITION BY priority) AS own_count,
                ROW_NUMBER() OVER (PARTITION BY CASE WHEN processing_seconds IS NULL THEN 1 ELSE 0 END ORDER BY processing_seconds) AS overall_rank,
                COUNT(processing_seconds) OVER () AS overall_count
            FROM $tickets
            WHERE $scope
        ) AS ranked
        GROUP BY priority
        """;

    /// <summary>The report over the tickets of a scope, in one statement.</summary>
    public static async Task<ServiceReport> OfAsync(ServiceDbContext db, ReportScope scope, CancellationToken cancellation)
    {
        var tickets = db.Model.FindEntityType(typeof(Ticket))!;
        using var command = db.Database.GetDbConnection().CreateCommand();
        List<string> conditions = ["1 = 1"];
        List<DbParameter> parameters = [];

        Limit(nameof(Ticket.OpenedAt), ">=", "@from", scope.From);
        Limit(nameof(Ticket.OpenedAt), "<", "@before", scope.Before);
        Limit(nameof(Ticket.Type), "=", "@type", scope.Type);
        Limit(nameof(Ticket.Channel), "=", "@channel", scope.Channel);

        var names = db.GetService<ISqlGenerationHelper>();
        var sql = Statement
            .Replace("$tickets", names.DelimitIdentifier(tickets.GetTableName()!, tickets.GetSchema()), StringComparison.Ordinal)
            .Replace("$scope", string.Join(" AND ", conditions), StringComparison.Ordinal);
        return TicketTotals.Report(await db.Database.SqlQueryRaw<TicketTotals>(sql, [.. parameters]).ToListAsync(cancellation));

        void Limit(string name, string comparison, string parameter, object? value)
        {
            if (value is null)
            {
                return;
            }

            // The column's own mapping writes the value, so that it is compared as it is stored.
            var property = tickets.FindProperty(name)!;
            conditions.Add($"{property.GetColumnName()} {comparison} {parameter}");
            parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, parameter, value));
        }
    }
}
