using System.Data.Common;
using System.Text.RegularExpressions;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPlatform.Runtime.Database.Audit;

/// <summary>Shows the session's journal the statements that change many rows at once, which no save shows.</summary>
internal sealed partial class BulkWatch : DbCommandInterceptor
{
    private const int Longest = 2000;

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (IsBulk(eventData) && eventData.Context is ModuleDbContext { Session: LeasedSession { Owner: { InUnitOfWork: false, Journal: not null } owner } } context and not PlatformDbContext)
        {
            // The command was made before the unit of work that it begins.
            command.Transaction = await owner.EnterAsync(cancellationToken) ? owner.Transaction : throw DatabaseErrors.WriteOutsideUnit(context.GetType().Name);
        }

        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Show(command, eventData, result);
        return new(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Show(command, eventData, result);
        return result;
    }

    // The platform's own statements say how the host works: deliveries, leases.
    private static void Show(DbCommand command, CommandExecutedEventData eventData, int rows)
    {
        if (rows != 0
            && IsBulk(eventData)
            && eventData.Context is ModuleDbContext { Session: LeasedSession { Owner.Journal: { } journal } } context and not PlatformDbContext)
        {
            var statement = Literals().Replace(command.CommandText, "'?'");
            journal.Note(context, statement.Length > Longest ? statement[..Longest] : statement, rows);
        }
    }

    private static bool IsBulk(CommandEventData command) => command.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw;

    // A value that stands in the text may be a person's.
    [GeneratedRegex("'(?:[^']|'')*'", RegexOptions.CultureInvariant)]
    private static partial Regex Literals();
}
