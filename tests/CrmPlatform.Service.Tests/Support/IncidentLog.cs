using System.Globalization;
using System.IO.Compression;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Service.Tests.Support;

/// <summary>The incidents of a real service desk: 119,998 events, of which the last one of each incident tells the most.</summary>
internal static class IncidentLog
{
    public static IReadOnlyCollection<Dictionary<string, string>> LastEvents()
    {
        using var file = File.OpenRead(CrmData.Path("tickets", "incident_event_log_1_119998.csv.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var columns = reader.ReadLine()!.Split(',');
        var last = new Dictionary<string, Dictionary<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            var row = columns.Zip(line.Split(',')).ToDictionary(c => c.First, c => c.Second);
            last[row["number"]] = row;
        }

        return last.Values;
    }

    public static TicketFacts Facts(Dictionary<string, string> row) => new()
    {
        Number = row["number"],
        Subject = row["category"],
        Type = TicketType.Incident,
        Priority = (TicketPriority)(row["priority"][0] - '0'),
        Level = (TicketLevel)(row["impact"][0] - '0'),
        Channel = Enum.Parse<TicketChannel>(row["contact_type"]),
        OpenedAt = Instant(row["opened_at"])!.Value,
    };

    public static DateTime? Instant(string text) => text == "?"
        ? null
        : DateTime.ParseExact(text, "d/M/yyyy H:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
