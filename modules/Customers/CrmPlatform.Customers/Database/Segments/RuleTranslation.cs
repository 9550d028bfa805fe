using System.Linq.Expressions;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>Turns rules about customers into conditions that the database decides.</summary>
internal static class RuleTranslation
{
    /// <summary>The condition of a rule.</summary>
    /// <param name="db">Whose tables are asked.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="values">Reads the values of conditions.</param>
    public static Expression<Func<Customer, bool>> Where(this CustomersDbContext db, Rule rule, RuleValues values)
    {
        var customer = Expression.Parameter(typeof(Customer), "customer");
        return Expression.Lambda<Func<Customer, bool>>(CustomerRules.Scope.Build(rule, customer, db, values), customer);
    }

    /// <summary>Refuses a rule that has unknown fields, operators that do not fit, values of another kind, or what this database cannot decide.</summary>
    /// <returns>Whether the time changes for whom the rule holds.</returns>
    public static bool Check(this CustomersDbContext db, Rule rule, DateTime now)
    {
        var values = new RuleValues(now);
        var condition = db.Where(rule, values);
        try
        {
            _ = db.Customers.Where(condition).ToQueryString();
        }
        catch (InvalidOperationException)
        {
            // Of the operators, databases differ in regular expressions only: SQL Server before 2025 has none.
            throw new InvalidInputException("rule", "The tenant's database knows no regular expressions. Use 'CONTAINS', 'STARTS_WITH' or 'ENDS_WITH' instead.");
        }

        return values.UsedTime;
    }
}
