namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>How the opportunities stand.</summary>
public sealed record SalesSummary
{
    /// <summary>The currency of the amounts; null when there is no opportunity.</summary>
    public string? Currency { get; init; }

    /// <summary>How many are worked on.</summary>
    public int Open { get; init; }

    /// <summary>How many wait.</summary>
    public int OnHold { get; init; }

    /// <summary>How many are won.</summary>
    public int Won { get; init; }

    /// <summary>How many are lost.</summary>
    public int Lost { get; init; }

    /// <summary>What the open ones are worth.</summary>
    public decimal OpenValue { get; init; }

    /// <summary>What the won ones are worth.</summary>
    public decimal WonValue { get; init; }

    /// <summary>The mean days from engagement to winning; null when none is won.</summary>
    public double? MeanCycleDays { get; init; }

    /// <summary>The mean days from engagement to losing; null when none is lost.</summary>
    public double? MeanDaysToLose { get; init; }

    /// <summary>How many there are.</summary>
    public int Total => Open + OnHold + Won + Lost;

    /// <summary>The won ones among those that are won or lost; null when there are none.</summary>
    public double? WinRate => Share.Of(Won, Won + Lost);
}
