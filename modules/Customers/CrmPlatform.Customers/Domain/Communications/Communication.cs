using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Communications;

/// <summary>A call, mail, meeting or other talk with a customer.</summary>
public sealed class Communication : Entity, IOfCustomer
{
    private readonly List<CommunicationParticipant> _participants = [];

    /// <summary>Logs a communication with a customer.</summary>
    public Communication(Guid customerId, CommunicationDetails details)
    {
        Sdk.Rules.Check(new CommunicationMustNotEndBeforeItStarts(details.OccurredAt, details.EndedAt));
        CustomerId = customerId;
        Channel = details.Channel;
        Direction = details.Direction;
        Subject = Text.Clean(details.Subject, "subject", 400) ?? throw new InvalidInputException("subject", "The subject is empty. Say in a few words what it was about.");
        Body = string.IsNullOrEmpty(details.Content) ? null : new CommunicationBody(Id, customerId, details.Content, details.Visibility);
        OccurredAt = details.OccurredAt;
        EndedAt = details.EndedAt;
    }

    private Communication()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The way by which people spoke with each other.</summary>
    public CommunicationChannel Channel { get; private set; }

    /// <summary>Who began.</summary>
    public CommunicationDirection Direction { get; private set; }

    /// <summary>What it was about, in a few words.</summary>
    [Personal(PersonalCategory.Content)]
    public string Subject { get; private set; } = "";

    /// <summary>What was said, and who sees it; null when nothing was written down.</summary>
    public CommunicationBody? Body { get; private set; }

    /// <summary>When it began, in UTC.</summary>
    public DateTime OccurredAt { get; private set; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Who took part.</summary>
    public IReadOnlyList<CommunicationParticipant> Participants => _participants;

    /// <summary>Notes that somebody took part.</summary>
    /// <param name="name">The person's name.</param>
    /// <param name="contactId">The contact that the person is; null for others.</param>
    public void AddParticipant(string name, Guid? contactId) => AddParticipant(name, contactId, null);

    /// <summary>Notes that somebody took part.</summary>
    /// <param name="name">The person's name.</param>
    /// <param name="contactId">The contact that the person is; null for others.</param>
    /// <param name="user">The user of ours that the person is; null for others.</param>
    public void AddParticipant(string name, Guid? contactId, string? user) => _participants.Add(new CommunicationParticipant(Id, name, contactId, user));
}
