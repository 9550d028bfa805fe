namespace CrmPlatform.Database.Tests.Library;

// Numbered by the database, as the outbox is.
public sealed class Loan
{
    public long Number { get; private set; }

    public Guid BookId { get; set; }

    public required Address Reader { get; set; }

    public required Address Guarantor { get; set; }
}
