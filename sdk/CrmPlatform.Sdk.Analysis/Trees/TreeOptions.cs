namespace CrmPlatform.Sdk.Analysis;

/// <summary>How far a decision tree grows.</summary>
public sealed record TreeOptions
{
    /// <summary>How many questions it asks at most. Default: 5.</summary>
    public int MaxDepth { get; init; } = 5;

    /// <summary>How many observations each answer keeps at least. Default: 1.</summary>
    public int MinLeafSize { get; init; } = 1;
}
