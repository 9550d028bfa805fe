namespace CrmPlatform.GraphQL.Execution;

/// <summary>How a place of an answer came out.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Late">Where the error of a place that failed late stands among the late errors.</param>
internal readonly record struct Settled(SettledState State, int Late)
{
    public static readonly Settled Done = new(SettledState.Done, 0);
    public static readonly Settled Waited = new(SettledState.Waited, 0);
    public static readonly Settled Failed = new(SettledState.Failed, 0);

    /// <summary>Whether the place has a value, be it null.</summary>
    public bool HasValue => State is SettledState.Done or SettledState.Waited;

    /// <summary>Whether something in the place was waited for.</summary>
    public bool IsLate => State is SettledState.Waited or SettledState.FailedLate;
}
