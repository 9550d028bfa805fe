using CrmPlatform.Sdk;

namespace CrmPlatform.Database.Tests.Library;

// One property of every kind that a module may map.
public sealed class Book : Entity
{
    public required string Title { get; set; }

    public string? Subtitle { get; set; }

    public string? Isbn { get; set; }

    public Guid ShelfId { get; set; }

    public Money Price { get; set; }

    public Money? Discount { get; set; }

    public decimal Rating { get; set; }

    public BookState State { get; set; }

    public BookState? FormerState { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public DateTime BoughtAt { get; set; }

    public DateTime? LoanedAt { get; set; }

    public DateTimeOffset? SeenAt { get; set; }

    public TimeSpan ReadingTime { get; set; }

    public bool IsRare { get; set; }

    public long Pages { get; set; }
}
