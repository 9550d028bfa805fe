namespace CrmPlatform.Runtime.Jobs.Started;

/// <summary>A run may not go on.</summary>
/// <param name="why">Why.</param>
/// <param name="message">The same in words.</param>
internal sealed class RunEndedException(RunEnd why, string message) : OperationCanceledException(message)
{
    public RunEnd Why => why;
}
