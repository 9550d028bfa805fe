namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>How an analysis is made; each kind takes what it needs.</summary>
public sealed record AnalysisParameters
{
    /// <summary>RFM: how many scores there are on each axis. Default: 5.</summary>
    public int Bins { get; init; } = 5;

    /// <summary>K-means: how many clusters. Default: 3.</summary>
    public int Clusters { get; init; } = 3;

    /// <summary>K-means: how often it starts anew. Default: 10.</summary>
    public int Restarts { get; init; } = 10;

    /// <summary>Logistic regression and support vector machine: C, the larger the freer. Default: 1.</summary>
    public double Regularization { get; init; } = 1;

    /// <summary>Tree: how many questions it asks at most. Default: 3.</summary>
    public int Depth { get; init; } = 3;

    /// <summary>Whether numbers are taken as ln(1 + x), which tames few large ones. Default: false.</summary>
    public bool Logarithms { get; init; }

    /// <summary>Models that foresee: how many days before the day the time begins that they learn to foresee. Default: 90.</summary>
    public int HorizonDays { get; init; } = 90;

    /// <summary>Lifetime value: over how many months. Default: 12.</summary>
    public int HorizonMonths { get; init; } = 12;

    /// <summary>Lifetime value: what a month takes off money, 0.01 for one percent. Default: 0.</summary>
    public double MonthlyDiscount { get; init; }
}
