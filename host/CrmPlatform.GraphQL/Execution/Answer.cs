namespace CrmPlatform.GraphQL.Execution;

/// <summary>What a run found that is written as one JSON value.</summary>
internal abstract class Answer
{
    /// <summary>Settles what is missing. False when the whole has to be null.</summary>
    public abstract bool Settle(FaultSettlement settlement);

    /// <summary>Writes the value.</summary>
    public abstract void Write(DataWriter writer);
}
