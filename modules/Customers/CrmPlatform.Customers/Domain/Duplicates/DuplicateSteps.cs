using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>Which way customers that are likely one may go.</summary>
internal static class DuplicateSteps
{
    public static StateMachine<DuplicateState> Machine { get; } = new("DuplicateSet", new Dictionary<DuplicateState, DuplicateState[]>
    {
        [DuplicateState.Open] = [DuplicateState.Merged, DuplicateState.Dismissed],
        [DuplicateState.Merged] = [DuplicateState.Open],
    });
}
