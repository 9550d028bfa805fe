using System.Data.Common;
using System.Diagnostics;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>Collects what a scope's units of work change, and adds it to the tenant's audit when they commit.</summary>
internal sealed class UnitAudit(AuditTrail trail, string tenant, Caller caller, TenantSession session, TimeProvider clock) : IUnitJournal
{
    private const string ManyRows = "*";
    private readonly List<RecordChange> _changes = [];
    private readonly List<RecordChange> _saving = [];
    private readonly List<RecordChange> _reads = [];

    public bool HasReads => _reads.Count > 0;

    /// <summary>Adds that something was read. It is written with the unit of work that runs, or when the scope ends.</summary>
    public void NoteRead(RecordChange read) => _reads.Add(read);

    /// <summary>Adds what no save shows.</summary>
    public void Add(RecordChange change) => _changes.Add(change);

    public async ValueTask SavingAsync(DbContext context, CancellationToken cancellation)
    {
        _saving.Clear();
        foreach (var entry in context.ChangeTracker.Entries().ToList())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) || AuditedType.Of(entry) is not { IsAudited: true } type)
            {
                continue;
            }

            if (type.Changes(entry) is var values && (values.Count > 0 || entry.State == EntityState.Deleted))
            {
                var key = type.KeyOf(entry);
                var subject = values.Exists(v => v.IsPersonal) ? await SubjectOfAsync(entry, type.Links, cancellation) ?? (Guid.TryParse(key, out var own) ? own : Guid.Empty) : default(Guid?);
                _saving.Add(new RecordChange(type.Module, type.Name, key, ActionOf(entry.State), subject, values));
            }
        }
    }

    public void Saved(bool succeeded)
    {
        if (succeeded)
        {
            _changes.AddRange(_saving);
        }

        _saving.Clear();
    }

    public void Note(DbContext context, string statement, int rows) => _changes.Add(new RecordChange(
        AuditedType.ModuleOf(context), ManyRows, "", AuditAction.Changed, null, [new ValueChange("Statement", false, null, AuditValue.Quote(statement)), new ValueChange("Rows", false, null, AuditValue.Of(rows))]));

    public async ValueTask<IUnitSeal?> SealAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        if (_changes.Count + _reads.Count == 0)
        {
            return null;
        }

        var unit = new AuditUnit(tenant, caller, session.Operation, Activity.Current?.TraceId.ToString() ?? "", clock.GetUtcNow().UtcDateTime, [.. _changes, .. _reads]);
        var seal = await trail.AppendAsync(unit, session.Database, connection, transaction, cancellation);
        _reads.Clear();
        return seal;
    }

    public void Forget() => _changes.Clear();

    private static AuditAction ActionOf(EntityState state) => state switch
    {
        EntityState.Added => AuditAction.Created,
        EntityState.Deleted => AuditAction.Deleted,
        _ => AuditAction.Changed,
    };

    // Records that lead on are nearly always tracked by the change itself; else they are read.
    private static async ValueTask<Guid?> SubjectOfAsync(EntityEntry entry, IReadOnlyList<SubjectLink> links, CancellationToken cancellation)
    {
        foreach (var link in links)
        {
            if (entry.CurrentValues[link.Property] is not Guid id)
            {
                continue;
            }

            if (link.Through is null)
            {
                return id;
            }

            if (await entry.Context.FindAsync(link.Through, [id], cancellation) is { } record
                && entry.Context.Entry(record) is var next
                && await SubjectOfAsync(next, next.Metadata.SubjectLinks(), cancellation) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }
}
