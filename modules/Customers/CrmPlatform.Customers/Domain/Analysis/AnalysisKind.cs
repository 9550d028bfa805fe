namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>What an analysis finds out about customers.</summary>
public enum AnalysisKind
{
    /// <summary>Recency, frequency and monetary value, in scores.</summary>
    Rfm,

    /// <summary>What customers are worth over the time that comes, by BG/NBD and Gamma-Gamma.</summary>
    LifetimeValue,

    /// <summary>Which customers are alike, by k-means.</summary>
    Kmeans,

    /// <summary>How much customers will spend, by least squares.</summary>
    Linear,

    /// <summary>Whether customers will buy, by logistic regression.</summary>
    Logistic,

    /// <summary>How much customers will spend, by a regression tree.</summary>
    Tree,

    /// <summary>Whether customers will buy, by a linear support vector machine.</summary>
    Svm,
}
