using System.Data.Common;
using System.Globalization;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Cells;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>Finds what all modules of a tenant know about a person.</summary>
internal sealed class SubjectRecords(ModuleContexts contexts, PlatformDbContext platform)
{
    private const int MostPeople = 500; // For each, a parameter.
    private readonly List<PersonalTable> _tables = [.. contexts.All.SelectMany(PersonalTable.Of)];

    public IReadOnlyList<PersonalTable> Tables => _tables;

    /// <summary>The person, and those whose records belong to the person's: a customer's contacts.</summary>
    public async Task<IReadOnlyList<Guid>> PeopleAsync(Guid subject, CancellationToken cancellation)
    {
        var all = new HashSet<Guid> { subject };
        for (var found = new List<Guid> { subject }; found.Count > 0;)
        {
            var next = new List<Guid>();
            foreach (var table in _tables.Where(t => t.IsOfPeople))
            {
                next.AddRange((await ReadAsync(table, found, cancellation)).Select(r => r.Record).Where(all.Add));
            }

            found = next;
        }

        return [.. all];
    }

    /// <summary>The records of a table about some people.</summary>
    public async Task<IReadOnlyList<PersonalRecord>> ReadAsync(PersonalTable table, IReadOnlyList<Guid> people, CancellationToken cancellation)
    {
        var records = new Dictionary<Guid, PersonalRecord>();
        foreach (var some in people.Chunk(MostPeople))
        {
            await using var command = await CommandAsync(cancellation);
            table.Read(command, some);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                var key = reader.GetGuid(0);
                var fields = table.Columns.Select((c, i) => (Column: c, Value: reader.IsDBNull(i + 1) ? null : TextOf(c, key, reader.GetValue(i + 1))))
                    .Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => new PersonalField(f.Column.Property, f.Column.Category, f.Value!));
                records[key] = new PersonalRecord(table.Module, table.Type, key, [.. fields]);
            }
        }

        return [.. records.Values];
    }

    /// <summary>A statement on the scope's connection, in the transaction that runs.</summary>
    public async Task<DbCommand> CommandAsync(CancellationToken cancellation)
    {
        await platform.Database.OpenConnectionAsync(cancellation);
        var command = platform.Database.GetDbConnection().CreateCommand();
        command.Transaction = platform.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <summary>Runs a statement for some people at a time.</summary>
    public async Task ForAsync(IReadOnlyList<Guid> people, Action<DbCommand, IReadOnlyList<Guid>> write, CancellationToken cancellation)
    {
        foreach (var some in people.Chunk(MostPeople))
        {
            await using var command = await CommandAsync(cancellation);
            write(command, some);
            if (command.CommandText.Length > 0)
            {
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
    }

    private string TextOf(PersonalColumn column, Guid record, object value) =>
        column.Encrypted is { } encrypted ? SessionCells.Of(platform).Open(encrypted.PlaceOf(record), (string)value, encrypted.MayBeClear) : TextOf(value);

    private static string TextOf(object value) => value switch
    {
        DateTime day when day.TimeOfDay == default => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
