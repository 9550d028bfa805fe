namespace CrmPlatform.GraphQL.Execution;

/// <summary>An object of a group.</summary>
internal sealed class ObjectAnswer(ObjectGroup group, int row) : Answer
{
    public override bool Settle(FaultSettlement settlement) => settlement.SettleObject(group, row);

    public override void Write(DataWriter writer) => writer.WriteObject(group, row);
}
