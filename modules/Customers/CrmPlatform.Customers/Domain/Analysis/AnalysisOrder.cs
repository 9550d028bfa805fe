using System.Globalization;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Which analysis is wanted, of what, and how.</summary>
public sealed record AnalysisOrder
{
    /// <summary>What is to be found out.</summary>
    public required AnalysisKind Kind { get; init; }

    /// <summary>The day up to which purchases count.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The currency whose purchases count.</summary>
    public required string Currency { get; init; }

    /// <summary>What a model looks at.</summary>
    public IReadOnlyList<CustomerFeature> Features { get; init; } = [];

    /// <summary>How the analysis is made.</summary>
    public AnalysisParameters Parameters { get; init; } = new();

    /// <summary>Where random numbers begin.</summary>
    public long Seed { get; init; }

    /// <summary>Whether the analysis foresees what customers will do, and so has to learn from what they did.</summary>
    public bool Foresees => Kind is AnalysisKind.Linear or AnalysisKind.Logistic or AnalysisKind.Tree or AnalysisKind.Svm;

    /// <summary>Checks that the analysis can be made.</summary>
    /// <exception cref="InvalidInputException">A parameter is out of its range, or a model has nothing to look at.</exception>
    public void Check()
    {
        if ((Foresees || Kind is AnalysisKind.Kmeans) && Features.Count == 0)
        {
            throw new InvalidInputException("features", "The model has nothing to look at. Name at least one feature.");
        }

        Between("bins", Parameters.Bins, 2, 10);
        Between("clusters", Parameters.Clusters, 1, 50);
        Between("restarts", Parameters.Restarts, 1, 100);
        Between("regularization", Parameters.Regularization, 1e-6, 1e6);
        Between("depth", Parameters.Depth, 1, 20);
        Between("horizonDays", Parameters.HorizonDays, 1, 3650);
        Between("horizonMonths", Parameters.HorizonMonths, 1, 120);
        Between("monthlyDiscount", Parameters.MonthlyDiscount, 0, 1);
    }

    private static void Between(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            throw new InvalidInputException(name, string.Create(CultureInfo.InvariantCulture, $"'{name}' is {value}. Give a number from {least} to {most}."));
        }
    }
}
