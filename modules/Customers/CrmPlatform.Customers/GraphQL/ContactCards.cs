using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Cards;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>The visiting cards of contacts.</summary>
[ObjectType<Contact>]
public static class ContactCards
{
    /// <summary>The contact as vCard 4.0, with the addresses that may be used.</summary>
    [BatchResolver]
    [Authorize(CustomersPermissions.Export)]
    [GraphQLName("vCard")]
    public static async Task<IReadOnlyList<string>> GetVCardAsync(
        [Parent(nameof(Contact.Id), nameof(Contact.CustomerId), nameof(Contact.Name), nameof(Contact.Title), nameof(Contact.Role), nameof(Contact.BirthDate))] IReadOnlyList<Contact> contacts,
        CustomersDbContext db,
        CancellationToken cancellation)
    {
        var (ids, customers) = (contacts.Select(c => c.Id).ToArray(), contacts.Select(c => c.CustomerId).Distinct().ToArray());
        var points = await db.ContactPoints
            .Where(p => p.ContactId != null && ids.Contains(p.ContactId.Value) && !p.Invalid && !p.OptedOut)
            .OrderBy(p => p.Id)
            .ToListAsync(cancellation);
        var names = await db.Customers.Where(c => customers.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        var ofContact = points.ToLookup(p => p.ContactId);
        return [.. contacts.Select(c => CardWriter.Write(CardContact.Of(c, names.GetValueOrDefault(c.CustomerId), ofContact[c.Id])))];
    }
}
