namespace CrmPlatform.GraphQL.Costs;

/// <summary>What clients are told about costs.</summary>
internal static class CostReport
{
    public static IReadOnlyDictionary<string, object?> Of(OperationCost cost, CostOptions options)
    {
        var report = new Dictionary<string, object?> { ["fieldCost"] = cost.FieldCost, ["typeCost"] = cost.TypeCost };
        if (double.IsFinite(options.MaxFieldCost))
        {
            report["maxFieldCost"] = options.MaxFieldCost;
        }

        if (double.IsFinite(options.MaxTypeCost))
        {
            report["maxTypeCost"] = options.MaxTypeCost;
        }

        return report;
    }
}
