using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Items of a list, from one of them on: leaves or objects.</summary>
internal sealed class ItemsAnswer(FieldPlan field, int start, object?[] leaves, Slot[] children) : Answer
{
    private readonly GraphQLType _itemType = ((ListType)field.Field.Type.Nullable).OfType;

    public override bool Settle(FaultSettlement settlement)
        => field.IsLeaf ? settlement.SettleItems(leaves, start, _itemType, field) : settlement.SettleItems(children, start, _itemType, field);

    public override void Write(DataWriter writer)
    {
        if (field.IsLeaf)
        {
            writer.WriteItems(leaves, _itemType);
        }
        else
        {
            writer.WriteItems(children, _itemType);
        }
    }
}
