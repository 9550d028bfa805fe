using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Database.Segments;
using CrmPlatform.Customers.Domain.Classification;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Events;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Defines by what customers are classified.</summary>
[MutationType]
[Authorize(CustomersPermissions.Configure)]
public static class ClassificationMutations
{
    /// <summary>Defines a standard with its rules; it counts once it is activated.</summary>
    /// <param name="name">Its name, which no other standard has.</param>
    /// <param name="rules">Its rules: the first that holds for a customer gives its class and priority.</param>
    public static ClassificationStandard DefineClassificationStandard(
        string name, IReadOnlyList<ClassificationRuleInput> rules, CustomersDbContext db, TimeProvider clock)
    {
        var standard = new ClassificationStandard(name);
        db.ClassificationStandards.Add(standard);
        SetRules(standard, rules, db, clock);
        return standard;
    }

    /// <summary>Gives a standard other rules; when it counts, customers are classified anew at once.</summary>
    /// <param name="id">The standard.</param>
    /// <param name="rules">Its rules: the first that holds for a customer gives its class and priority.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<ClassificationStandard> ChangeClassificationRulesAsync(
        [ID("ClassificationStandard")] Guid id, IReadOnlyList<ClassificationRuleInput> rules, int? version, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var standard = await db.ClassificationStandards.MustFindAsync(id, cancellation);
        standard.MustHaveVersion(version);
        db.ClassificationRules.RemoveRange(await db.ClassificationRules.Where(r => r.StandardId == id).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
        SetRules(standard, rules, db, clock);
        if (standard.Active)
        {
            await ClassifyAsync(db, clock, cancellation);
        }

        return standard;
    }

    /// <summary>Lets a standard count in place of the one that counted; customers are classified anew at once.</summary>
    /// <param name="id">The standard.</param>
    public static async Task<ClassificationStandard> ActivateClassificationStandardAsync(
        [ID("ClassificationStandard")] Guid id, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var standard = await db.ClassificationStandards.MustFindAsync(id, cancellation);
        foreach (var other in await db.ClassificationStandards.ToListAsync(cancellation))
        {
            other.Count(active: other.Id == id);
        }

        await ClassifyAsync(db, clock, cancellation);
        return standard;
    }

    private static void SetRules(ClassificationStandard standard, IReadOnlyList<ClassificationRuleInput> inputs, CustomersDbContext db, TimeProvider clock)
    {
        Sdk.Rules.Check(new StandardMustHaveRules(inputs.Count));
        for (var i = 0; i < inputs.Count; i++)
        {
            var rule = inputs[i].Rule.ToRule();
            db.Check(rule, clock.GetUtcNow().UtcDateTime);
            db.ClassificationRules.Add(new ClassificationRule(standard.Id, i + 1, new ClassVerdict(inputs[i].Name, inputs[i].Class, inputs[i].Priority), rule));
        }
    }

    // What was changed is saved first: the rules are read where they stand.
    private static async Task ClassifyAsync(CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        db.Tell(null, await db.ClassifyAllAsync(clock.GetUtcNow().UtcDateTime, cancellation));
    }
}
