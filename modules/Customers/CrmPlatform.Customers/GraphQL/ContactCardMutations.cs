using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Cards;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Makes contacts of visiting cards.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class ContactCardMutations
{
    private const int MostBytes = 4 * 1024 * 1024;
    private const int MostCards = 1000;

    /// <summary>Makes contacts of a customer of a vCard file, version 2.1, 3.0 or 4.0. A contact with an e-mail address of a card is changed; cards that cannot be used are told by line.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="file">The file, with up to 1,000 cards in 4 MiB.</param>
    public static async Task<ContactImport> ImportContactsAsync([ID("Customer")] Guid customerId, IFile file, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(customerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        var cards = await ReadAsync(file, cancellation);
        var points = await db.ContactPoints.Where(p => p.CustomerId == customerId && p.ContactId != null).ToListAsync(cancellation);
        var (created, updated, problems) = (0, 0, new List<CardProblem>());
        foreach (var card in cards)
        {
            try
            {
                var known = await FindAsync(card, points, db, cancellation);
                Take(card, customer, known, points, db);
                (created, updated) = known is null ? (created + 1, updated) : (created, updated + 1);
            }
            catch (UserErrorException refusal)
            {
                problems.Add(new CardProblem(card.Line, card.Name, refusal.Message));
            }
        }

        return new ContactImport(created, updated, problems);
    }

    private static async Task<IReadOnlyList<Card>> ReadAsync(IFile file, CancellationToken cancellation)
    {
        if (file.Length > MostBytes)
        {
            throw new InvalidInputException("file", $"The file has {file.Length} bytes, {MostBytes} are read. Send it in parts.");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return CardReader.Read(content.ToArray()) is { Count: > 0 and <= MostCards } cards
            ? cards
            : throw new InvalidInputException("file", $"The file has no vCard, or more than {MostCards}. Send one that has BEGIN:VCARD, or send it in parts.");
    }

    private static async Task<Contact?> FindAsync(Card card, List<ContactPoint> points, CustomersDbContext db, CancellationToken cancellation)
    {
        var mails = card.Numbers.Where(n => n.Kind == ContactPointKind.Email).Select(n => ContactPointForm.Normalize(n.Kind, n.Value)).ToHashSet(StringComparer.Ordinal);
        return points.Find(p => p.Kind == ContactPointKind.Email && mails.Contains(p.Normalized)) is { ContactId: { } id } ? await db.Contacts.MustFindAsync(id, cancellation) : null;
    }

    // Everything that may be refused comes before the first change of what is tracked.
    private static void Take(Card card, Customer customer, Contact? known, List<ContactPoint> points, CustomersDbContext db)
    {
        var profile = CardContact.ProfileOf(card, known);
        var contact = new Contact(customer.Id, profile);
        _ = CardContact.AddTo(new ContactBook(customer.Id, contact.Id, []), [], card);
        if (known is null)
        {
            db.Contacts.Add(contact);
        }
        else
        {
            known.Describe(profile);
            contact = known;
        }

        var had = points.Where(p => p.ContactId == contact.Id).ToList();
        var book = new ContactBook(customer.Id, contact.Id, had);
        var added = CardContact.AddTo(book, had, card);
        db.ContactPoints.AddRange(added);
        points.AddRange(added);
        contact.Reach(book);
        if (known is null)
        {
            if (customer.PrimaryContactId is null)
            {
                customer.SetPrimaryContact(contact);
            }

            db.Publish(new ContactAdded(contact.Id, customer.Id, contact.Name));
        }
    }
}
