using System.Text.Json;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Database.Cells;
using CrmPlatform.Runtime.Security.Audit;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>Takes a person out of a tenant's data, in the unit of work that runs: out of all modules' tables, of waiting events, of the audit.</summary>
internal sealed class SubjectErasure(SubjectRecords records, PlatformDbContext platform, TenantSession session, AuditTrail trail)
{
    private const int ShortestValue = 3; // A shorter text stands in too many others.
    private const int MostAtOnce = 100;

    /// <summary>Erases the person. What was erased before is left as it is.</summary>
    /// <returns>How many records were changed.</returns>
    public async Task<int> EraseAsync(Guid subject, CancellationToken cancellation)
    {
        var people = await records.PeopleAsync(subject, cancellation);
        var touched = new HashSet<Guid>(people);
        var values = new HashSet<string>(StringComparer.Ordinal);
        var erased = 0;
        foreach (var table in records.Tables.Where(t => t.Columns.Count > 0).ToList())
        {
            var found = await records.ReadAsync(table, people, cancellation);
            touched.UnionWith(found.Select(r => r.Record));
            values.UnionWith(found.SelectMany(r => r.Fields).Select(f => f.Value).Where(v => v.Length >= ShortestValue && v != PersonalColumn.Erased));
            Note(found.Where(r => r.Fields.Any(f => f.Value != PersonalColumn.Erased)), ref erased);
        }

        foreach (var table in records.Tables.Where(t => t.Columns.Count > 0))
        {
            await BlankAsync(table, people, cancellation);
        }

        await ScrubEventsAsync([.. touched], values, cancellation);
        await ForgetAnswersAsync(values, cancellation);
        await ForgetKeysAsync([.. touched], cancellation);
        return erased;
    }

    private void Note(IEnumerable<PersonalRecord> found, ref int erased)
    {
        foreach (var record in found)
        {
            erased++;
            (session.Journal as UnitAudit)?.Add(new RecordChange(record.Module, record.Type, $"{record.Record:D}", AuditAction.Erased, null, []));
        }
    }

    private async Task BlankAsync(PersonalTable table, IReadOnlyList<Guid> people, CancellationToken cancellation)
    {
        if (table.Columns.Any(c => c.IsUnique))
        {
            foreach (var record in await records.ReadAsync(table, people, cancellation))
            {
                await using var command = await records.CommandAsync(cancellation);
                table.BlankUnique(command, record.Record);
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }

        await records.ForAsync(people, table.Blank, cancellation);
    }

    // Delivered events have done their work. Those that wait are delivered without the person's values.
    private async Task ScrubEventsAsync(IReadOnlyList<Guid> touched, HashSet<string> values, CancellationToken cancellation)
    {
        var outbox = platform.Outbox.IgnoreQueryFilters();
        var about = new HashSet<long>();
        foreach (var id in touched)
        {
            var text = $"{id:D}";
            about.UnionWith(await outbox.Where(o => o.AggregateId == id || o.About.Contains(text) || o.Payload.Contains(text)).Select(o => o.Sequence).ToListAsync(cancellation));
        }

        foreach (var some in about.Chunk(MostAtOnce))
        {
            await outbox.Where(o => some.Contains(o.Sequence) && o.DeliveredAt != null).ExecuteDeleteAsync(cancellation);
            foreach (var waiting in await outbox.Where(o => some.Contains(o.Sequence)).Select(o => new { o.Sequence, o.Title, o.Payload }).ToListAsync(cancellation))
            {
                var (title, payload) = (Without(waiting.Title, values), WithoutJson(waiting.Payload, values));
                await outbox.Where(o => o.Sequence == waiting.Sequence).ExecuteUpdateAsync(set => set.SetProperty(o => o.Title, title).SetProperty(o => o.Payload, payload), cancellation);
            }
        }
    }

    // A client that sends its request again is answered anew.
    private async Task ForgetAnswersAsync(HashSet<string> values, CancellationToken cancellation)
    {
        var (cells, spellings) = (SessionCells.Of(platform), values.SelectMany(Spellings).Distinct(StringComparer.Ordinal).ToList());
        var told = new List<IdempotencyRow>();
        await foreach (var row in platform.IdempotencyKeys.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            // Answers are encrypted: no statement finds them.
            if (row.OpenData(cells) is var data && spellings.Exists(s => data.Contains(s, StringComparison.Ordinal)))
            {
                told.Add(row);
            }
        }

        foreach (var row in told)
        {
            await platform.IdempotencyKeys.Where(i => i.Caller == row.Caller && i.Key == row.Key).ExecuteDeleteAsync(cancellation);
        }
    }

    private async Task ForgetKeysAsync(IReadOnlyList<Guid> touched, CancellationToken cancellation)
    {
        foreach (var some in touched.Chunk(MostAtOnce))
        {
            await platform.SubjectKeys.Where(k => some.Contains(k.Subject)).ExecuteDeleteAsync(cancellation);
        }

        var subjects = trail.ChainOf(session.Database).Subjects;
        session.WhenEnded(_ =>
        {
            foreach (var id in touched)
            {
                subjects.Forget(id);
            }
        });
    }

    private static string Without(string text, HashSet<string> values) =>
        values.OrderByDescending(v => v.Length).Aggregate(text, (t, v) => t.Replace(v, PersonalColumn.Erased, StringComparison.Ordinal));

    // In JSON a value stands with its escapes.
    private static string WithoutJson(string json, HashSet<string> values) =>
        Without(json, [.. values.SelectMany(Spellings)]);

    private static IEnumerable<string> Spellings(string value) => [JsonSerializer.Serialize(value, JsonSerializerOptions.Web)[1..^1], AuditValue.Quote(value)[1..^1]];
}
