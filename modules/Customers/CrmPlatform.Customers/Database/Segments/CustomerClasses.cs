using CrmPlatform.Customers.Domain.Classification;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>Gives customers the classes that the rules of the standard that counts say.</summary>
internal static class CustomerClasses
{
    private const int AtOnce = 1000;

    /// <summary>The rules of the standard that counts, the first first; empty when none does.</summary>
    public static Task<List<ClassificationRule>> ClassRulesAsync(this CustomersDbContext db, CancellationToken cancellation) =>
        db.ClassificationRules.Where(r => db.ClassificationStandards.Any(s => s.Id == r.StandardId && s.Active)).OrderBy(r => r.Position).ToListAsync(cancellation);

    /// <summary>Classifies customers by answers about the standard's rules.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="rules">The standard's rules.</param>
    /// <param name="answers">For which customers the rules hold; the rules' answers begin at <paramref name="first"/>.</param>
    /// <param name="first">The place of the first rule's answer.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<IReadOnlyList<ClassChange>> ClassifyAsync(
        this CustomersDbContext db, IReadOnlyList<ClassificationRule> rules, IReadOnlyList<RuleAnswers> answers, int first, CancellationToken cancellation)
    {
        var customers = answers.Select(a => a.CustomerId).ToArray();
        var known = await db.Classifications.IgnoreQueryFilters().Where(c => customers.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var changes = new List<ClassChange>();
        foreach (var answer in answers)
        {
            var rule = rules.Where((_, i) => answer.Holds[first + i]).FirstOrDefault();
            if (db.Follow(answer.CustomerId, known.GetValueOrDefault(answer.CustomerId), rule) is { } change)
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    /// <summary>Classifies all customers.</summary>
    public static async Task<IReadOnlyList<ClassChange>> ClassifyAllAsync(this CustomersDbContext db, DateTime now, CancellationToken cancellation)
    {
        var rules = await db.ClassRulesAsync(cancellation);
        var changes = new List<ClassChange>();
        foreach (var some in (await db.Customers.IgnoreQueryFilters().Select(c => c.Id).ToListAsync(cancellation)).Chunk(AtOnce))
        {
            var answers = await RuleAnswers.AskAsync(db, [.. rules.Select(r => r.Rule)], some, now, cancellation);
            changes.AddRange(await db.ClassifyAsync(rules, answers, 0, cancellation));
        }

        return changes;
    }

    private static ClassChange? Follow(this CustomersDbContext db, Guid customerId, CustomerClassification? known, ClassificationRule? rule)
    {
        var before = known?.Class;
        if (known?.RuleId == rule?.Id)
        {
            return null;
        }

        if (rule is null)
        {
            db.Classifications.Remove(known!);
        }
        else if (known is null)
        {
            db.Classifications.Add(new CustomerClassification(customerId, rule));
        }
        else
        {
            known.Follow(rule);
        }

        return new ClassChange(customerId, before, rule);
    }
}
