namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>A row beside the row that it leads to.</summary>
internal sealed class Joined<TRow, TOther>
{
    public required TRow Row { get; init; }

    public TOther? Other { get; init; }
}
