using System.Linq.Expressions;
using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Labels;
using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Customers.Domain.Transactions;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>What rules can ask of customers. What was said in talks is not there: not everybody may see it.</summary>
internal static class CustomerRules
{
    /// <summary>The fields of customers, and of what belongs to them.</summary>
    public static RuleScope Scope { get; } = new(
        typeof(Customer),
        Fields<Customer>(
            c => c.Name, c => c.Number, c => c.Kind, c => c.Lifecycle, c => c.Email, c => c.Phone, c => c.Source, c => c.Industry, c => c.Segment, c => c.Owner,
            c => c.PostalCode, c => c.City, c => c.Region, c => c.Country, c => c.CreatedAt, c => c.UpdatedAt),
        new Dictionary<string, RuleRelation>
        {
            ["contacts"] = Of<Contact>(db => db.Contacts, c => c.Name, c => c.Title, c => c.Role, c => c.BirthDate, c => c.Email, c => c.Phone, c => c.CreatedAt),
            ["contactPoints"] = Of<ContactPoint>(db => db.ContactPoints, p => p.Kind, p => p.Value, p => p.Type, p => p.Primary, p => p.Invalid, p => p.OptedOut),
            ["addresses"] = Of<Address>(db => db.Addresses, a => a.Kind, a => a.PostalCode, a => a.City, a => a.Region, a => a.Country, a => a.Primary),
            ["needs"] = Of<CustomerNeed>(db => db.Needs, n => n.Type, n => n.Level, n => n.Status, n => n.NeededAt, n => n.CreatedAt),
            ["communications"] = Of<Communication>(db => db.Communications, t => t.Channel, t => t.Direction, t => t.Subject, t => t.OccurredAt),
            ["transactions"] = Of<CustomerTransaction>(db => db.Transactions, t => t.Amount, t => t.Currency, t => t.OccurredAt, t => t.Channel),
            ["scores"] = Of<CustomerScore>(db => db.Scores, s => s.Kind, s => s.ModelVersion, s => s.Value, s => s.Label),
            ["tags"] = Of<CustomerTag>(db => db.Tags, t => t.Name),
            ["teams"] = Of<CustomerTeam>(db => db.Teams, t => t.Name),
        });

    private static RuleRelation Of<T>(Func<CustomersDbContext, IQueryable> records, params Expression<Func<T, object?>>[] fields)
        where T : IOfCustomer =>
        new(new RuleScope(typeof(T), Fields(fields), new Dictionary<string, RuleRelation>()), nameof(IOfCustomer.CustomerId), records);

    private static IReadOnlyList<RuleField> Fields<T>(params Expression<Func<T, object?>>[] fields) => [.. fields.Select(Field)];

    private static RuleField Field<T>(Expression<Func<T, object?>> property)
    {
        var member = (MemberExpression)(property.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : property.Body);
        var name = member.Member.Name;
        return new RuleField($"{char.ToLowerInvariant(name[0])}{name[1..]}", Expression.Lambda(member, property.Parameters));
    }
}
