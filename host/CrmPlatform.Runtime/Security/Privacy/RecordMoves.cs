using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Security.Audit;
using CrmPlatform.Sdk.Database;

namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>Moves what all modules of a tenant keep about one record to another.</summary>
internal sealed class RecordMoves(ModuleContexts contexts, SubjectRecords records, TenantSession session) : IRecordMoves
{
    private const int MostAtOnce = 500; // For each record, a parameter.
    private readonly List<ReferenceColumn> _columns = [.. contexts.All.SelectMany(ReferenceColumn.Of)];

    public async Task<IReadOnlyList<RecordMove>> FindAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        var moves = new List<RecordMove>();
        foreach (var column in _columns)
        {
            await using var command = await records.CommandAsync(cancellation);
            column.Find(command, from, to);
            var found = new List<Guid>();
            await using (var reader = await command.ExecuteReaderAsync(cancellation))
            {
                while (await reader.ReadAsync(cancellation))
                {
                    found.Add(reader.GetGuid(0));
                }
            }

            if (found.Count > 0)
            {
                moves.Add(new RecordMove(column.Module, column.Type, column.Property, found));
            }
        }

        return moves;
    }

    public async Task<IReadOnlyList<RecordMove>> MoveAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        // All is found before anything is moved: a row with two columns is judged as it was.
        var moves = await FindAsync(from, to, cancellation);
        await LeadAsync(moves, from, to, cancellation);
        return moves;
    }

    public Task MoveBackAsync(IReadOnlyList<RecordMove> moves, Guid from, Guid to, CancellationToken cancellation) => LeadAsync(moves, to, from, cancellation);

    private async Task LeadAsync(IReadOnlyList<RecordMove> moves, Guid from, Guid to, CancellationToken cancellation)
    {
        foreach (var move in moves)
        {
            // The tenant may have given the module up since: then its records are not there to move.
            if (_columns.FirstOrDefault(c => c.Module == move.Module && c.Type == move.Type && c.Property == move.Property) is not { } column)
            {
                continue;
            }

            foreach (var some in move.Records.Chunk(MostAtOnce))
            {
                await using var command = await records.CommandAsync(cancellation);
                column.Move(command, some, from, to);
                await command.ExecuteNonQueryAsync(cancellation);
            }

            foreach (var record in move.Records)
            {
                (session.Journal as UnitAudit)?.Add(new RecordChange(
                    move.Module, move.Type, $"{record:D}", AuditAction.Changed, null, [new ValueChange(move.Property, false, AuditValue.Of(from), AuditValue.Of(to))]));
            }
        }
    }
}
