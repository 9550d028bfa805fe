using CrmPlatform.Sdk;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Tests.Support;

namespace CrmPlatform.Service.Tests.Domain;

public sealed class TicketTimeTests
{
    [Fact]
    public void MoveTo_SolvedLongAgo_CountsFromOpened()
    {
        var opened = new DateTime(2016, 2, 29, 1, 16, 0, DateTimeKind.Utc);
        var ticket = new Ticket(Some.Facts with { OpenedAt = opened }, Some.Now);

        ticket.MoveTo(TicketStatus.Solved, "Ada", opened.AddHours(24.6));

        Assert.Equal(88_560, ticket.ProcessingSeconds);
        Assert.Equal(opened.AddHours(24.6), ticket.SolvedAt);
    }

    [Fact]
    public void MoveTo_SolvedBeforeOpened_SaysSinceWhen()
    {
        var ticket = Some.Ticket();

        var refusal = Assert.Throws<RuleBrokenException>(() => ticket.MoveTo(TicketStatus.Solved, "Ada", Some.Now.AddMinutes(-1)));

        Assert.Equal("SERVICE_STEP_OUT_OF_ORDER", refusal.Code);
        Assert.Equal(
            "The step is dated 2026-03-02T08:59:00Z, but the ticket is NEW since 2026-03-02T09:00:00Z. Give a later instant.",
            refusal.Message);
        Assert.Equal((TicketStatus.New, null), (ticket.Status, ticket.Assignee));
    }

    [Fact]
    public void MoveTo_SolvedInTheSecondOfOpening_TakesNoTime()
    {
        var ticket = Some.Ticket();

        ticket.MoveTo(TicketStatus.Solved, "Ada", Some.Now);

        Assert.Equal(0, ticket.ProcessingSeconds);
    }

    [Fact]
    public void MoveTo_ReopenedAndSolved_CountsToTheLastSolution()
    {
        var ticket = Some.TicketIn(TicketStatus.Solved);

        ticket.MoveTo(TicketStatus.Open, "Ada", Some.Now.AddHours(1));
        Assert.Null(ticket.ProcessingSeconds);
        Assert.Null(ticket.SolvedAt);

        ticket.MoveTo(TicketStatus.Solved, "Ada", Some.Now.AddHours(2));
        Assert.Equal(7_200, ticket.ProcessingSeconds);
        Assert.Equal(1, ticket.ReopenCount);
    }

    [Fact]
    public void MoveTo_Closed_KeepsTheSolution()
    {
        var ticket = Some.TicketIn(TicketStatus.Solved);

        ticket.MoveTo(TicketStatus.Closed, "Ada", Some.Now.AddDays(4));

        Assert.Equal((Some.Now, Some.Now.AddDays(4)), (ticket.SolvedAt!.Value, ticket.ClosedAt!.Value));
    }

    [Fact]
    public void Create_OpenedTomorrow_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => new Ticket(Some.Facts with { OpenedAt = Some.Now.AddDays(1) }, Some.Now));

        Assert.Equal("SERVICE_INSTANT_IN_FUTURE", refusal.Code);
    }

    [Fact]
    public void Create_ClockAFewMinutesAhead_IsAccepted() =>
        Assert.Equal(Some.Now.AddMinutes(4), new Ticket(Some.Facts with { OpenedAt = Some.Now.AddMinutes(4) }, Some.Now).OpenedAt);
}
