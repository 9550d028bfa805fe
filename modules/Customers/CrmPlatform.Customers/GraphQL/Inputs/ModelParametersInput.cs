using CrmPlatform.Customers.Domain.Analysis;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>How an analysis is to be made; each kind takes what it needs.</summary>
public sealed record ModelParametersInput
{
    /// <summary>RFM: how many scores there are on each axis. Default: 5.</summary>
    public int? Bins { get; init; }

    /// <summary>K-means: how many clusters. Default: 3.</summary>
    public int? Clusters { get; init; }

    /// <summary>K-means: how often it starts anew. Default: 10.</summary>
    public int? Restarts { get; init; }

    /// <summary>Logistic regression and support vector machine: C, the larger the freer. Default: 1.</summary>
    public double? Regularization { get; init; }

    /// <summary>Tree: how many questions it asks at most. Default: 3.</summary>
    public int? Depth { get; init; }

    /// <summary>Whether numbers are taken as ln(1 + x), which tames few large ones. Default: false.</summary>
    public bool? Logarithms { get; init; }

    /// <summary>Models that foresee: how many days before the day the time begins that they learn to foresee. Default: 90.</summary>
    public int? HorizonDays { get; init; }

    /// <summary>Lifetime value: over how many months. Default: 12.</summary>
    public int? HorizonMonths { get; init; }

    /// <summary>Lifetime value: what a month takes off money, 0.01 for one percent. Default: 0.</summary>
    public double? MonthlyDiscount { get; init; }

    internal AnalysisParameters OrDefaults()
    {
        var defaults = new AnalysisParameters();
        return new AnalysisParameters
        {
            Bins = Bins ?? defaults.Bins,
            Clusters = Clusters ?? defaults.Clusters,
            Restarts = Restarts ?? defaults.Restarts,
            Regularization = Regularization ?? defaults.Regularization,
            Depth = Depth ?? defaults.Depth,
            Logarithms = Logarithms ?? defaults.Logarithms,
            HorizonDays = HorizonDays ?? defaults.HorizonDays,
            HorizonMonths = HorizonMonths ?? defaults.HorizonMonths,
            MonthlyDiscount = MonthlyDiscount ?? defaults.MonthlyDiscount,
        };
    }
}
