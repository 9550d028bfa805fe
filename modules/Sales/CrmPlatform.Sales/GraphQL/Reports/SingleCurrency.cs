using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>Sees to it that only amounts of one currency are added up.</summary>
internal static class SingleCurrency
{
    /// <summary>The report of the one currency that there is; null when there is nothing to report.</summary>
    public static TReport? Of<TReport>(IReadOnlyList<TReport> reports, Func<TReport, string> currency)
        where TReport : class
    {
        if (reports.Count > 1)
        {
            var names = string.Join(", ", reports.Select(currency).Distinct().Order());
            throw new InvalidInputException("currency", $"The amounts are in {names} and are not added up across currencies. Give 'currency'.");
        }

        return reports.Count == 0 ? null : reports[0];
    }
}
