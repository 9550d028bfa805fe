using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;
using CrmPlatform.Service.Domain.Rules;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>A matter that somebody brought up and that has to be settled.</summary>
public sealed class Ticket : Entity
{
    private readonly List<StatusChange> _changes = [];

    private Ticket()
    {
    }

    /// <summary>Opens a ticket. With an assignee it is OPEN at once, else NEW.</summary>
    /// <param name="facts">What is known of it.</param>
    /// <param name="now">The present instant.</param>
    public Ticket(TicketFacts facts, DateTime now)
    {
        Check(new SubjectMustBeGiven(facts.Subject), new InstantMustHaveCome(facts.OpenedAt, now));
        Number = string.IsNullOrWhiteSpace(facts.Number) ? RecordNumber.Of("T", Id) : facts.Number.Trim();
        (Subject, Description, Category) = (facts.Subject.Trim(), facts.Description, facts.Category);
        (Type, Level, Priority, Channel) = (facts.Type, facts.Level, facts.Priority, facts.Channel);
        (CustomerId, FollowUpOfId) = (facts.CustomerId, facts.FollowUpOfId);
        (OpenedAt, StatusSince) = (facts.OpenedAt, facts.OpenedAt);
        if (!string.IsNullOrWhiteSpace(facts.Assignee))
        {
            Assign(facts.Assignee, facts.Assignee, facts.OpenedAt);
        }
    }

    /// <summary>The ticket's number, unique in the company.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What it is about, in a line.</summary>
    [Personal(PersonalCategory.Content)]
    public string Subject { get; private set; } = "";

    /// <summary>The matter in full.</summary>
    [Personal(PersonalCategory.Content)]
    [Encrypted]
    public string? Description { get; private set; }

    /// <summary>What kind of matter it is.</summary>
    public TicketType Type { get; private set; }

    /// <summary>How far it reaches.</summary>
    public TicketLevel Level { get; private set; }

    /// <summary>How soon it must be settled.</summary>
    public TicketPriority Priority { get; private set; }

    /// <summary>Where it stands.</summary>
    public TicketStatus Status { get; private set; } = TicketStatus.New;

    /// <summary>Since when the status stands.</summary>
    public DateTime StatusSince { get; private set; }

    /// <summary>The subject area.</summary>
    public string? Category { get; private set; }

    /// <summary>The way in which it came in.</summary>
    public TicketChannel Channel { get; private set; }

    /// <summary>The customer's id.</summary>
    public Guid? CustomerId { get; private set; }

    /// <summary>The closed ticket that this one follows up.</summary>
    public Guid? FollowUpOfId { get; private set; }

    /// <summary>Who works on it.</summary>
    public string? Assignee { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>When an agent first replied.</summary>
    public DateTime? FirstRepliedAt { get; private set; }

    /// <summary>When it was settled; null while it is not.</summary>
    public DateTime? SolvedAt { get; private set; }

    /// <summary>When it was closed for good.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Solved minus opened, in seconds; null while it is not solved.</summary>
    // Stored, so that reports add it up in the database without arithmetic on instants, which every provider does differently.
    public long? ProcessingSeconds { get; private set; }

    /// <summary>How often it was opened again after it was solved.</summary>
    public int ReopenCount { get; private set; }

    /// <summary>Gives the ticket to somebody; a new ticket is opened by it.</summary>
    public void Assign(string assignee, string by, DateTime at)
    {
        Check(new TicketMustNotBeClosed(Status, Number));
        if (Status == TicketStatus.New)
        {
            Step(TicketStatus.Open, by, at);
        }

        Assignee = assignee.Trim();
    }

    /// <summary>Moves the ticket to another status.</summary>
    /// <param name="status">The status to reach.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When it happened, or happens.</param>
    public void MoveTo(TicketStatus status, string by, DateTime at)
    {
        var isNew = Status == TicketStatus.New;
        if (isNew && status == TicketStatus.Solved)
        {
            Step(TicketStatus.Open, by, at);
        }

        Step(status, by, at);

        // A new ticket that somebody opens or settles is taken by it.
        Assignee ??= isNew ? by : null;
    }

    /// <summary>Changes how soon it must be settled; even a closed ticket can be filed anew.</summary>
    public void SetPriority(TicketPriority priority) => Priority = priority;

    /// <summary>Adds an agent's reply, for the customer to read.</summary>
    public TicketMessage Reply(string author, string body, DateTime at)
    {
        Check(new TicketMustNotBeClosed(Status, Number), new MessageMustHaveText(body));
        FirstRepliedAt ??= at;
        return new TicketMessage(Id, MessageKind.Reply, author, body, at);
    }

    /// <summary>Adds the customer's reply; a ticket that waited or was solved is opened by it.</summary>
    public TicketMessage ReceiveReply(string author, string body, DateTime at)
    {
        Check(new TicketMustNotBeClosed(Status, Number), new MessageMustHaveText(body));
        if (Status is TicketStatus.Pending or TicketStatus.OnHold or TicketStatus.Solved)
        {
            Step(TicketStatus.Open, author, at);
        }

        return new TicketMessage(Id, MessageKind.CustomerReply, author, body, at);
    }

    /// <summary>Adds a note that the customer never sees.</summary>
    public TicketMessage Note(string author, string body, DateTime at)
    {
        Check(new TicketMustNotBeClosed(Status, Number), new MessageMustHaveText(body));
        return new TicketMessage(Id, MessageKind.Note, author, body, at);
    }

    /// <summary>Hands out the steps since the last call, to be kept as history.</summary>
    internal IReadOnlyList<StatusChange> TakeChanges()
    {
        StatusChange[] changes = [.. _changes];
        _changes.Clear();
        return changes;
    }

    private void Step(TicketStatus status, string by, DateTime at)
    {
        TicketStates.Machine.Check(Status, status);
        Check(new StepMustFollowLast(Status, StatusSince, at));

        // Ids made in one millisecond are in no order; steps of one call are read in the order in which they were taken.
        var id = Guid.CreateVersion7(DateTimeOffset.UtcNow.AddMilliseconds(_changes.Count));
        _changes.Add(new StatusChange(Id, Status, status, by, at) { Id = id });
        ReopenCount += Status == TicketStatus.Solved && status == TicketStatus.Open ? 1 : 0;
        (Status, StatusSince) = (status, at);
        if (status == TicketStatus.Closed)
        {
            ClosedAt = at;
            return;
        }

        SolvedAt = status == TicketStatus.Solved ? at : null;
        ProcessingSeconds = SolvedAt is { } solved ? (long)(solved - OpenedAt).TotalSeconds : null;
    }
}
