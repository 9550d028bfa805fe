namespace CrmPlatform.GraphQL.Federation;

/// <summary>How a schema is offered to a federation.</summary>
public sealed class SubgraphOptions
{
    /// <summary>How many entities a gateway may ask for at once. Default: 5,000.</summary>
    public int MaxRepresentations { get; init; } = 5_000;
}
