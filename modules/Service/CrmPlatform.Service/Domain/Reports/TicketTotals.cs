using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.Domain.Reports;

/// <summary>What a database adds up for one priority; a report is made of these.</summary>
internal sealed class TicketTotals
{
    public required TicketPriority Priority { get; init; }

    public required long Tickets { get; init; }

    public required long Solved { get; init; }

    /// <summary>The sum of all processing times.</summary>
    public required long Seconds { get; init; }

    /// <summary>The sum of the one or two processing times in the middle of this priority.</summary>
    public required long OwnMiddle { get; init; }

    /// <summary>What of the one or two in the middle of all tickets lies in this priority.</summary>
    public required long OverallMiddle { get; init; }

    public static ServiceReport Report(IReadOnlyList<TicketTotals> totals)
    {
        var solved = totals.Sum(t => t.Solved);
        return new ServiceReport
        {
            Count = totals.Sum(t => t.Tickets),
            Solved = solved,
            MeanHours = Hours(totals.Sum(t => t.Seconds), solved),
            MedianHours = Hours(totals.Sum(t => t.OverallMiddle), Middles(solved)),
            ByPriority = [.. totals.OrderBy(t => t.Priority).Select(t => t.Report())],
        };
    }

    private PriorityReport Report() => new()
    {
        Priority = Priority,
        Count = Tickets,
        Solved = Solved,
        MeanHours = Hours(Seconds, Solved),
        MedianHours = Hours(OwnMiddle, Middles(Solved)),
    };

    private static double? Hours(long seconds, long count) => count == 0 ? null : seconds / (double)count / 3600;

    // An odd count has one value in the middle, an even one two.
    private static long Middles(long count) => count == 0 ? 0 : 2 - count % 2;
}
