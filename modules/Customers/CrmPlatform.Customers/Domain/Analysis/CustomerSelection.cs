using CrmPlatform.Customers.Domain.Customers;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Which customers an analysis is made of; what is not said does not matter. Archived customers never count.</summary>
public sealed record CustomerSelection
{
    /// <summary>Only companies, or only human beings.</summary>
    public CustomerKind? Kind { get; init; }

    /// <summary>Only those of a country.</summary>
    public string? Country { get; init; }

    /// <summary>Only those of a segment.</summary>
    public string? Segment { get; init; }

    /// <summary>Only those of a line of business.</summary>
    public string? Industry { get; init; }
}
