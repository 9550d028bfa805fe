namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>How customers come into a segment.</summary>
public enum SegmentKind
{
    /// <summary>Somebody puts them there.</summary>
    Static,

    /// <summary>They fulfil a rule; membership follows every change.</summary>
    Rule,
}
