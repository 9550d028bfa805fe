using CrmPlatform.Customers.Domain.Analysis;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database;

/// <summary>Makes analyses of what is in the tables, and keeps what they say.</summary>
internal static class AnalysisKeeping
{
    /// <summary>Makes an analysis, keeps it as a new version, and replaces what the one before said of customers.</summary>
    public static async Task<AnalysisModel> AnalyseAsync(this CustomersDbContext db, AnalysisOrder order, CustomerSelection selection, CancellationToken cancellation)
    {
        order.Check();
        var (now, before) = await db.ReadFactsAsync(order, selection, cancellation);
        var result = CustomerAnalysis.Run(order, now, before);
        var last = await db.Models.Where(m => m.Kind == order.Kind).MaxAsync(m => (int?)m.ModelVersion, cancellation) ?? 0;
        var model = new AnalysisModel(last + 1, order, result);
        await db.Scores.Where(s => s.Kind == order.Kind).ExecuteDeleteAsync(cancellation);
        db.Models.Add(model);
        db.Scores.AddRange(result.Scores.Select(s => new CustomerScore(model, s)));
        return model;
    }
}
