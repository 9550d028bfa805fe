using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPlatform.Runtime.Database.Audit;

/// <summary>Shows every save of a session's contexts to the session's journal.</summary>
internal sealed class ChangeWatch : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (JournalOf(eventData.Context) is { } journal)
        {
            await journal.SavingAsync(eventData.Context!, cancellationToken);
        }

        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        JournalOf(eventData.Context)?.Saved(succeeded: true);
        return new(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        JournalOf(eventData.Context)?.Saved(succeeded: false);
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        JournalOf(eventData.Context)?.Saved(succeeded: false);
        return Task.CompletedTask;
    }

    private static IUnitJournal? JournalOf(DbContext? context) => context is ModuleDbContext { Session: LeasedSession session } ? session.Owner.Journal : null;
}
