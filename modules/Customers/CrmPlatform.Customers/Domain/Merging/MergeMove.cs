using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Merging;

/// <summary>A record of any module that a merge has moved.</summary>
public sealed class MergeMove : Entity
{
    /// <summary>Keeps what was moved.</summary>
    /// <param name="mergeId">The merge.</param>
    /// <param name="module">The module that keeps the record.</param>
    /// <param name="recordType">The record's type.</param>
    /// <param name="property">The property that leads to the customer.</param>
    /// <param name="recordId">The record.</param>
    public MergeMove(Guid mergeId, string module, string recordType, string property, Guid recordId) =>
        (MergeId, Module, RecordType, Property, RecordId) = (mergeId, module, recordType, property, recordId);

    private MergeMove()
    {
    }

    /// <summary>The merge.</summary>
    public Guid MergeId { get; private set; }

    /// <summary>The module that keeps the record.</summary>
    public string Module { get; private set; } = "";

    /// <summary>The record's type.</summary>
    public string RecordType { get; private set; } = "";

    /// <summary>The property that leads to the customer.</summary>
    public string Property { get; private set; } = "";

    /// <summary>The record.</summary>
    public Guid RecordId { get; private set; }
}
