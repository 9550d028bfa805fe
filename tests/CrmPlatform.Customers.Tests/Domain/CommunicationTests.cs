using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class CommunicationTests
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Log_EndsBeforeItStarts_IsRefused() => Assert.Equal(
        "CUSTOMERS_ENDS_BEFORE_START The communication ends at 2026-03-01T11:00:00, before it starts at 2026-03-01T12:00:00. Correct one of the two.",
        Broken.By(() => Call("Offer", Noon.AddHours(-1))));

    [Fact]
    public void Log_SubjectBlank_IsRefused() => Assert.Equal(
        "INVALID_INPUT The subject is empty. Say in a few words what it was about.",
        Broken.By(() => Call(" ", null)));

    [Fact]
    public void AddParticipant_ContactAndStranger_BothTakePart()
    {
        var contact = Guid.CreateVersion7();
        var call = Call("Offer", Noon.AddMinutes(20));

        call.AddParticipant("Ann", contact);
        call.AddParticipant("Somebody", null);

        Assert.Equal([("Ann", (Guid?)contact), ("Somebody", null)], call.Participants.Select(p => (p.Name, p.ContactId)));
        Assert.All(call.Participants, p => Assert.Equal(call.Id, p.CommunicationId));
    }

    private static Communication Call(string subject, DateTime? endedAt) => new(Guid.CreateVersion7(), new CommunicationDetails
    {
        Channel = CommunicationChannel.Phone,
        Direction = CommunicationDirection.Outbound,
        Subject = subject,
        OccurredAt = Noon,
        EndedAt = endedAt,
    });
}
