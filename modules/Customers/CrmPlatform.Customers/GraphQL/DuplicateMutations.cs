using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Duplicates;
using CrmPlatform.Customers.Events;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Jobs;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds customers that are likely one, and decides.</summary>
[MutationType]
[Authorize(CustomersPermissions.Merge)]
public static class DuplicateMutations
{
    /// <summary>Writes a rule by which customers are likely one.</summary>
    /// <param name="name">What the rule is called; no other one has the name.</param>
    /// <param name="fields">What customers are compared by.</param>
    /// <param name="threshold">From which score on they are likely one, from 0.1 to 1. Default: 0.75.</param>
    /// <param name="evidence">The least share of all weights that both have to have. Default: 0.3.</param>
    [Authorize(CustomersPermissions.Configure)]
    public static DuplicateRule CreateDuplicateRule(string name, IReadOnlyList<DuplicateField> fields, double? threshold, double? evidence, CustomersDbContext db)
    {
        var rule = new DuplicateRule(name, fields, threshold ?? DuplicateRule.Default.Threshold, evidence ?? DuplicateRule.Default.Evidence);
        db.DuplicateRules.Add(rule);
        return rule;
    }

    /// <summary>Takes a rule away; what was found by it stays in the queue.</summary>
    /// <param name="id">The rule.</param>
    [Authorize(CustomersPermissions.Configure)]
    public static async Task<DuplicateRule> RemoveDuplicateRuleAsync([ID("DuplicateRule")] Guid id, CustomersDbContext db, CancellationToken cancellation)
    {
        var rule = await db.DuplicateRules.MustFindAsync(id, cancellation);
        db.DuplicateRules.Remove(rule);
        return rule;
    }

    /// <summary>Starts to look through all customers for those that are likely one; its job tells how far it is, and fills the queue anew.</summary>
    /// <param name="ruleId">By which rule. Default: the one that comes with the module.</param>
    public static async Task<Job> FindDuplicatesAsync([ID("DuplicateRule")] Guid? ruleId, IJobs jobs, CustomersDbContext db, CancellationToken cancellation)
    {
        if (ruleId is { } id)
        {
            await db.DuplicateRules.MustFindAsync(id, cancellation);
        }

        return await jobs.StartAsync(new DuplicateOrder(ruleId), cancellation);
    }

    /// <summary>Says that customers are different; they are not put to anybody again.</summary>
    /// <param name="id">The customers.</param>
    public static async Task<DuplicateSet> DismissDuplicatesAsync([ID("DuplicateSet")] Guid id, CustomersDbContext db, CancellationToken cancellation)
    {
        var set = await db.DuplicateSets.MustFindAsync(id, cancellation);
        set.Dismiss();
        return set;
    }
}
