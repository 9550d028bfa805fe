using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Requests;

/// <summary>What a person asks of us about what we know of them, and by when the law wants an answer.</summary>
public sealed class DataSubjectRequest : Entity
{
    private const int DaysToAnswer = 30; // A month: General Data Protection Regulation, article 12 (3).

    /// <summary>Takes a request in.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="contactId">The contact, when a contact asks for itself.</param>
    /// <param name="kind">What is asked.</param>
    /// <param name="note">What was said.</param>
    /// <param name="receivedAt">When it came in, in UTC.</param>
    public DataSubjectRequest(Guid customerId, Guid? contactId, RequestKind kind, string? note, DateTime receivedAt)
    {
        CustomerId = customerId;
        ContactId = contactId;
        Kind = kind;
        Note = Text.Clean(note, "note", 4000);
        ReceivedAt = receivedAt;
        DueAt = receivedAt.AddDays(DaysToAnswer);
    }

    private DataSubjectRequest()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The contact, when a contact asks for itself.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>What is asked.</summary>
    public RequestKind Kind { get; private set; }

    /// <summary>How far the answer is.</summary>
    public RequestState State { get; private set; }

    /// <summary>What was said.</summary>
    [Personal(PersonalCategory.Content)]
    public string? Note { get; private set; }

    /// <summary>How it was done, or why it was refused.</summary>
    [Personal(PersonalCategory.Content)]
    public string? Outcome { get; private set; }

    /// <summary>When it came in, in UTC.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>By when it has to be answered, in UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>When it was answered, in UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Takes the next step; a refusal needs a reason.</summary>
    /// <param name="state">The next state.</param>
    /// <param name="outcome">How it was done, or why it was refused.</param>
    /// <param name="now">When, in UTC.</param>
    public void Move(RequestState state, string? outcome, DateTime now)
    {
        RequestSteps.Machine.Check(State, state);
        var why = Text.Clean(outcome, "outcome", 4000);
        if (state == RequestState.Rejected)
        {
            Sdk.Rules.Check(new RefusalMustHaveReason(why));
        }

        State = state;
        Outcome = why ?? Outcome;
        ClosedAt = RequestSteps.Machine.After(state).Count == 0 ? now : null;
    }
}
