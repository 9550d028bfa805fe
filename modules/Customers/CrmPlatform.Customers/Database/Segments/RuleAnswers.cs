using System.Linq.Expressions;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>Which of several rules hold for a customer.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Holds">An answer for each rule.</param>
internal sealed record RuleAnswers(Guid CustomerId, bool[] Holds)
{
    /// <summary>Asks rules about customers, all in one statement, whoever may see them.</summary>
    public static async Task<IReadOnlyList<RuleAnswers>> AskAsync(
        CustomersDbContext db, IReadOnlyList<Rule> rules, IReadOnlyList<Guid> customers, DateTime now, CancellationToken cancellation)
    {
        var values = new RuleValues(now);
        var customer = Expression.Parameter(typeof(Customer), "customer");
        var holds = Expression.NewArrayInit(typeof(bool), rules.Select(r => CustomerRules.Scope.Build(r, customer, db, values)));
        var answers = Expression.New(typeof(RuleAnswers).GetConstructor([typeof(Guid), typeof(bool[])])!, Expression.Property(customer, nameof(Entity.Id)), holds);
        return await db.Customers.IgnoreQueryFilters()
            .Where(c => customers.Contains(c.Id))
            .Select(Expression.Lambda<Func<Customer, RuleAnswers>>(answers, customer))
            .ToListAsync(cancellation);
    }
}
