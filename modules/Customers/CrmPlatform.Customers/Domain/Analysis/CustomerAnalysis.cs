using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Makes an analysis: the same customers, order and seed give the same result to the last bit.</summary>
public static class CustomerAnalysis
{
    /// <summary>Makes it.</summary>
    /// <param name="order">What is wanted.</param>
    /// <param name="now">The customers with their purchases up to the day, in the order of their ids.</param>
    /// <param name="before">For models that foresee: the same up to the horizon before that day, with what was bought later.</param>
    /// <exception cref="InvalidInputException">The customers or the parameters allow no such analysis.</exception>
    public static AnalysisResult Run(AnalysisOrder order, IReadOnlyList<CustomerFacts> now, IReadOnlyList<CustomerFacts> before)
    {
        if (now.Count == 0)
        {
            throw new InvalidInputException("asOf", $"Nobody had bought anything in '{order.Currency}' by {order.AsOf:yyyy-MM-dd}. Take a later day or another currency.");
        }

        try
        {
            return order.Kind switch
            {
                AnalysisKind.Rfm => RfmAnalysis.Run(order, now),
                AnalysisKind.LifetimeValue => LifetimeValueAnalysis.Run(order, now),
                AnalysisKind.Kmeans => ClusterAnalysis.Run(order, now),
                _ => PredictiveAnalysis.Run(order, now, before),
            };
        }
        catch (AnalysisException exception)
        {
            throw new InvalidInputException("parameters", exception.Message);
        }
    }
}
