using CrmPlatform.Sdk;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Tests.Support;

namespace CrmPlatform.Service.Tests.Domain;

public sealed class TicketMessageTests
{
    [Theory]
    [InlineData(TicketStatus.New, TicketStatus.New)]
    [InlineData(TicketStatus.Open, TicketStatus.Open)]
    [InlineData(TicketStatus.Pending, TicketStatus.Open)]
    [InlineData(TicketStatus.OnHold, TicketStatus.Open)]
    [InlineData(TicketStatus.Solved, TicketStatus.Open)]
    public void ReceiveReply_ByStatus_OpensWhatWaited(TicketStatus before, TicketStatus after)
    {
        var ticket = Some.TicketIn(before);

        var message = ticket.ReceiveReply("Customer", "It burns again", Some.Now.AddHours(1));

        Assert.Equal(after, ticket.Status);
        Assert.Equal(MessageKind.CustomerReply, message.Kind);
    }

    [Fact]
    public void ReceiveReply_Closed_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(
            () => Some.TicketIn(TicketStatus.Closed).ReceiveReply("Customer", "Hello?", Some.Now));

        Assert.Equal("SERVICE_TICKET_CLOSED", refusal.Code);
    }

    [Fact]
    public void Reply_Twice_KeepsTheFirstTime()
    {
        var ticket = Some.TicketIn(TicketStatus.Open);

        ticket.Reply("Ada", "Please hold", Some.Now.AddMinutes(5));
        ticket.Reply("Ada", "Done", Some.Now.AddMinutes(9));

        Assert.Equal(Some.Now.AddMinutes(5), ticket.FirstRepliedAt);
    }

    [Fact]
    public void Note_Open_IsNoReply()
    {
        var ticket = Some.TicketIn(TicketStatus.Open);

        var note = ticket.Note("Ada", " Ask Grace ", Some.Now);

        Assert.Null(ticket.FirstRepliedAt);
        Assert.Equal((MessageKind.Note, "Ask Grace"), (note.Kind, note.Body));
    }

    [Fact]
    public void Reply_Empty_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Some.Ticket().Reply("Ada", " ", Some.Now));

        Assert.Equal("SERVICE_MESSAGE_EMPTY", refusal.Code);
    }
}
