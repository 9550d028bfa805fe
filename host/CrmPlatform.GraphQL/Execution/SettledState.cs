namespace CrmPlatform.GraphQL.Execution;

/// <summary>What became of a place of an answer.</summary>
internal enum SettledState
{
    /// <summary>It has a value.</summary>
    Done,

    /// <summary>It has a value, a part of which was waited for.</summary>
    Waited,

    /// <summary>It has no value, which was known at once.</summary>
    Failed,

    /// <summary>It has no value, which was known after something was waited for.</summary>
    FailedLate,
}
