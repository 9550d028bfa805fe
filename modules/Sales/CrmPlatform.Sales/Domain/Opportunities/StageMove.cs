using CrmPlatform.Sales.Domain.Stages;

namespace CrmPlatform.Sales.Domain.Opportunities;

/// <summary>How an opportunity enters a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who moves it.</param>
public sealed record StageMove(Stage Stage, DateTime At, string By)
{
    /// <summary>The probability, in percent; null takes the stage's.</summary>
    public int? Probability { get; init; }

    /// <summary>The day of the decision, for a stage that wins or loses; null takes the day of the move.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Why it is lost.</summary>
    public string? LostReason { get; init; }
}
