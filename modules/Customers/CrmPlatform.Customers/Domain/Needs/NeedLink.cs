using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Needs;

/// <summary>A record, of whatever module, that sees to a customer's need.</summary>
public sealed class NeedLink : Entity
{
    internal NeedLink(Guid needId, RecordKey record)
    {
        NeedId = needId;
        RecordType = record.Type;
        RecordId = record.Key;
    }

    private NeedLink()
    {
    }

    /// <summary>The need.</summary>
    public Guid NeedId { get; private set; }

    /// <summary>The record's type in GraphQL, such as Opportunity.</summary>
    public string RecordType { get; private set; } = "";

    /// <summary>The record's id in its module.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>Whether it leads to the record.</summary>
    internal bool Leads(RecordKey record) => new RecordKey(RecordType, RecordId) == record;
}
