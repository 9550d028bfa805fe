namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>How many rows belong to a key.</summary>
internal sealed class KeyCount<TKey>
{
    public TKey Key { get; set; } = default!;

    public int Count { get; set; }
}
