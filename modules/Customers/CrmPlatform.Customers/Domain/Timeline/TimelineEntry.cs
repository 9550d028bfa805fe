using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Timeline;

/// <summary>Something that happened with a customer, in whatever module.</summary>
public sealed class TimelineEntry : Entity
{
    private const int TitleLength = 400;

    /// <summary>Notes that an event happened with a customer, or with one of its contacts.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="aboutId">The customer or the contact on whose timeline it stands.</param>
    /// <param name="eventId">The event; a timeline has one entry of it.</param>
    /// <param name="title">What happened, for people.</param>
    /// <param name="occurredAt">When, in UTC.</param>
    public TimelineEntry(Guid customerId, Guid aboutId, Guid eventId, string title, DateTime occurredAt)
    {
        CustomerId = customerId;
        AboutId = aboutId;
        EventId = eventId;
        Title = title.Length > TitleLength ? title[..TitleLength] : title;
        OccurredAt = occurredAt;
    }

    private TimelineEntry()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The customer or the contact on whose timeline it stands.</summary>
    public Guid AboutId { get; private set; }

    /// <summary>The event behind it.</summary>
    public Guid EventId { get; private set; }

    /// <summary>What happened, for people.</summary>
    [Personal(PersonalCategory.Content)]
    public string Title { get; private set; } = "";

    /// <summary>When it happened, in UTC.</summary>
    public DateTime OccurredAt { get; private set; }

    /// <summary>The event's name, for programs.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The id of the module that it happened in.</summary>
    public string Module { get; init; } = "";

    /// <summary>Who caused it.</summary>
    public string? Caller { get; init; }
}
