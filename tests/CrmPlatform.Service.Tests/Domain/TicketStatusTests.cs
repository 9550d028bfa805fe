using CrmPlatform.Sdk;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Tests.Support;

namespace CrmPlatform.Service.Tests.Domain;

public sealed class TicketStatusTests
{
    private static readonly Dictionary<TicketStatus, TicketStatus[]> Allowed = new()
    {
        // A new ticket that is solved at once passes through OPEN by itself.
        [TicketStatus.New] = [TicketStatus.Open, TicketStatus.Solved],
        [TicketStatus.Open] = [TicketStatus.Pending, TicketStatus.OnHold, TicketStatus.Solved],
        [TicketStatus.Pending] = [TicketStatus.Open, TicketStatus.Solved],
        [TicketStatus.OnHold] = [TicketStatus.Open, TicketStatus.Solved],
        [TicketStatus.Solved] = [TicketStatus.Open, TicketStatus.Closed],
        [TicketStatus.Closed] = [],
    };

    public static TheoryData<TicketStatus, TicketStatus> AllPairs()
    {
        var pairs = new TheoryData<TicketStatus, TicketStatus>();
        foreach (var from in Enum.GetValues<TicketStatus>())
        {
            foreach (var to in Enum.GetValues<TicketStatus>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(AllPairs))]
    public void MoveTo_AnyPair_AllowsExactlyTheTable(TicketStatus from, TicketStatus to)
    {
        var ticket = Some.TicketIn(from);

        var refusal = Record.Exception(() => ticket.MoveTo(to, "Ada", Some.Now));

        if (Allowed[from].Contains(to))
        {
            Assert.Null(refusal);
            Assert.Equal(to, ticket.Status);
        }
        else
        {
            Assert.IsType<InvalidTransitionException>(refusal);
            Assert.Equal(from, ticket.Status);
            Assert.Empty(ticket.TakeChanges());
        }
    }

    [Fact]
    public void MoveTo_SolvedFromNew_KeepsBothStepsAndGivesItToTheSolver()
    {
        var ticket = Some.Ticket();

        ticket.MoveTo(TicketStatus.Solved, "Ada", Some.Now.AddHours(1));

        Assert.Equal("Ada", ticket.Assignee);
        Assert.Equal(
            [(TicketStatus.New, TicketStatus.Open), (TicketStatus.Open, TicketStatus.Solved)],
            ticket.TakeChanges().Select(c => (c.From, c.To)));
    }

    [Fact]
    public void MoveTo_SolvedAfterAssignment_KeepsTheAssignee()
    {
        var ticket = Some.Ticket();
        ticket.Assign("Grace", "Ada", Some.Now);

        ticket.MoveTo(TicketStatus.Solved, "Ada", Some.Now);

        Assert.Equal("Grace", ticket.Assignee);
    }

    [Fact]
    public void Create_WithAssignee_IsOpenSinceItWasOpened()
    {
        var ticket = new Ticket(Some.Facts with { Assignee = "Ada", OpenedAt = Some.Now.AddYears(-10) }, Some.Now);

        Assert.Equal((TicketStatus.Open, Some.Now.AddYears(-10)), (ticket.Status, ticket.StatusSince));
    }

    [Fact]
    public void Assign_Closed_IsRefused()
    {
        var ticket = Some.TicketIn(TicketStatus.Closed);

        var refusal = Assert.Throws<RuleBrokenException>(() => ticket.Assign("Ada", "Ada", Some.Now));

        Assert.Equal("SERVICE_TICKET_CLOSED", refusal.Code);
        Assert.Equal($"The ticket '{ticket.Number}' is closed. Open a follow-up ticket for what is new.", refusal.Message);
    }

    [Fact]
    public void SetPriority_Closed_IsFiledAnew()
    {
        var ticket = Some.TicketIn(TicketStatus.Closed);

        ticket.SetPriority(TicketPriority.Low);

        Assert.Equal(TicketPriority.Low, ticket.Priority);
    }
}
