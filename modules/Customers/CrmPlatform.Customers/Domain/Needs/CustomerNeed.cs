using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Needs;

/// <summary>Something that a customer needs of us.</summary>
public sealed class CustomerNeed : Entity, IOfCustomer
{
    /// <summary>Records what a customer needs.</summary>
    public CustomerNeed(Guid customerId, NeedDetails details)
    {
        CustomerId = customerId;
        Describe(details);
    }

    private CustomerNeed()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>What kind of thing it is, such as training.</summary>
    public string Type { get; private set; } = "";

    /// <summary>How much the customer needs it.</summary>
    public NeedLevel Level { get; private set; }

    /// <summary>By when the customer needs it; null when that is open.</summary>
    public DateOnly? NeededAt { get; private set; }

    /// <summary>What exactly the customer needs.</summary>
    [Personal(PersonalCategory.Content)]
    public string? Description { get; private set; }

    /// <summary>What has become of it.</summary>
    public NeedStatus Status { get; private set; }

    /// <summary>Why it was rejected.</summary>
    [Personal(PersonalCategory.Content)]
    public string? Reason { get; private set; }

    /// <summary>Replaces what is known about the need.</summary>
    public void Describe(NeedDetails details)
    {
        Type = Text.Clean(details.Type, "type", 100) ?? throw new InvalidInputException("type", "The need has no type. Say what kind of thing it is.");
        Level = details.Level;
        NeededAt = details.NeededAt;
        Description = Text.Clean(details.Description, "description", 4000);
    }

    /// <summary>Takes the next step; a rejection needs a reason.</summary>
    public void Move(NeedStatus status, string? reason)
    {
        NeedSteps.Machine.Check(Status, status);
        var why = Text.Clean(reason, "reason", 400);
        if (status == NeedStatus.Rejected)
        {
            Sdk.Rules.Check(new RefusalMustHaveReason(why));
            Reason = why;
        }

        Status = status;
    }

    /// <summary>Lets the need lead to a record that sees to it; the first one makes it linked.</summary>
    /// <param name="record">The record.</param>
    /// <param name="known">Where the need leads to already.</param>
    public NeedLink LinkTo(RecordKey record, IReadOnlyCollection<NeedLink> known)
    {
        Sdk.Rules.Check(new LinkMustBeNew(known.Any(l => l.Leads(record))));
        if (Status != NeedStatus.Linked)
        {
            Move(NeedStatus.Linked, null);
        }

        return new NeedLink(Id, record);
    }
}
