using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Filtering;

/// <summary>How many conditions a filter may still have, and for which request it is made.</summary>
internal sealed class FilterBudget(bool isInMemory, FieldBatch batch)
{
    private const int MaxConditions = 500;

    private int _spent;

    public bool IsInMemory { get; } = isInMemory;

    public FieldBatch Batch { get; } = batch;

    public void Spend()
    {
        if (++_spent > MaxConditions)
        {
            throw FilterErrors.TooMany(MaxConditions);
        }
    }
}
