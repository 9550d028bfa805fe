using System.Runtime.CompilerServices;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>Encrypts what is saved. Records hold the stored form while they are written, and their text before and after.</summary>
internal sealed class CellWriter : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, List<SealedCell>> _written = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        // All of them first: when one cannot be sealed, no record has changed.
        if (eventData.Context is { } context && Seal(context) is { Count: > 0 } cells)
        {
            cells.ForEach(c => c.Store());
            _written.AddOrUpdate(context, cells);
        }

        return new(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        TakeWritten(eventData.Context).ForEach(c => c.Saved());
        return new(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        TakeWritten(eventData.Context).ForEach(c => c.Undo());
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        TakeWritten(eventData.Context).ForEach(c => c.Undo());
        return Task.CompletedTask;
    }

    private static List<SealedCell> Seal(DbContext context)
    {
        var cells = new List<SealedCell>();
        foreach (var entry in context.ChangeTracker.Entries<Entity>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
            {
                continue;
            }

            foreach (var column in EncryptedTable.Of(entry.Metadata))
            {
                var property = entry.Property(column.Property);
                if (entry.State == EntityState.Added || property.IsModified)
                {
                    cells.Add(SealedCell.Of(entry, property, column, SessionCells.Of(context)));
                }
            }
        }

        return cells;
    }

    private List<SealedCell> TakeWritten(DbContext? context)
    {
        if (context is null || !_written.TryGetValue(context, out var cells))
        {
            return [];
        }

        _written.Remove(context);
        return cells;
    }
}
