using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain.Duplicates;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Jobs;

namespace CrmPlatform.Customers.Events;

/// <summary>Looks in the background for customers that are likely one.</summary>
public static class DuplicateFinding
{
    /// <summary>Fills the queue of duplicates anew. A search that was broken off begins again: it leaves nothing behind before its end.</summary>
    [Job("find-duplicates")]
    public static async Task FindAsync(DuplicateOrder order, IJobRun job, CustomersDbContext db, CancellationToken cancellation)
    {
        job.Message = "Comparing customers";
        await job.CommitAsync(cancellation);
        var rule = order.RuleId is { } id ? await db.DuplicateRules.MustFindAsync(id, cancellation) : DuplicateRule.Default;
        var (customers, sets) = await db.FillAsync(rule, cancellation);
        (job.Total, job.Done) = (customers, customers);
        job.Message = $"Rule '{rule.Name}' found {sets} sets among {customers} customers";
    }
}
