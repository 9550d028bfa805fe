using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>A need to record.</summary>
public sealed record RecordNeedInput
{
    /// <summary>The customer.</summary>
    [ID("Customer")]
    public required Guid CustomerId { get; init; }

    /// <summary>What kind of thing it is, such as training.</summary>
    public required string Type { get; init; }

    /// <summary>How much the customer needs it. Default: it is expected.</summary>
    public NeedLevel? Level { get; init; }

    /// <summary>By when. Default: open.</summary>
    public DateOnly? NeededAt { get; init; }

    /// <summary>What exactly.</summary>
    public string? Description { get; init; }
}
