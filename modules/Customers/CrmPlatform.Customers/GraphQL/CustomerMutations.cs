using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Events;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Creates and changes customers.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class CustomerMutations
{
    /// <summary>Creates a customer.</summary>
    public static async Task<Customer> CreateCustomerAsync(CreateCustomerInput input, CustomersDbContext db, CustomersSettings settings, CancellationToken cancellation)
    {
        var customer = new Customer(input.Kind ?? CustomerKind.Organization, input.Name, input.Number, input.Lifecycle ?? CustomerLifecycle.Prospect);
        if (input.Number is not null)
        {
            await CheckNumberAsync(customer.Number, db, cancellation);
        }

        customer.Describe(new CustomerProfile
        {
            Source = settings.SourceOf(input.Source, isNew: true),
            Industry = settings.IndustryOf(input.Industry, isNew: true),
            Segment = input.Segment,
            Owner = input.Owner,
            Street = input.Street,
            PostalCode = input.PostalCode,
            City = input.City,
            Region = input.Region,
            Country = input.Country,
        });
        if (input.ParentId is { } parent)
        {
            customer.MoveBelow(await PathToTopAsync(parent, db, cancellation));
        }

        db.Customers.Add(customer);
        var book = new ContactBook(customer.Id, null, []);
        SetPrimary(book, ContactPointKind.Email, input.Email, db);
        SetPrimary(book, ContactPointKind.Phone, input.Phone, db);
        customer.Reach(book);
        SetMain(new AddressBook(customer.Id, []), customer, db);
        db.Publish(new CustomerCreated(customer.Id, customer.Number, customer.Name));
        return customer;
    }

    /// <summary>Changes what is given of a customer, and leaves the rest as it is.</summary>
    public static async Task<Customer> UpdateCustomerAsync(UpdateCustomerInput input, CustomersDbContext db, CustomersSettings settings, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(input.Id, cancellation);
        customer.MustHaveVersion(input.Version);
        customer.Rename(input.Name.Or(customer.Name));
        customer.Describe(new CustomerProfile
        {
            Source = input.Source.HasValue ? settings.SourceOf(input.Source.Value, isNew: false) : customer.Source,
            Industry = input.Industry.HasValue ? settings.IndustryOf(input.Industry.Value, isNew: false) : customer.Industry,
            Segment = input.Segment.Or(customer.Segment),
            Owner = input.Owner.Or(customer.Owner),
            Street = input.Street.Or(customer.Street),
            PostalCode = input.PostalCode.Or(customer.PostalCode),
            City = input.City.Or(customer.City),
            Region = input.Region.Or(customer.Region),
            Country = input.Country.Or(customer.Country),
        });
        if (input.Street.HasValue || input.PostalCode.HasValue || input.City.HasValue || input.Region.HasValue || input.Country.HasValue)
        {
            SetMain(await db.AddressBookAsync(customer.Id, cancellation), customer, db);
        }

        if (input.Number.HasValue && input.Number.Value?.Trim() != customer.Number)
        {
            customer.Renumber(input.Number.Value);
            await CheckNumberAsync(customer.Number, db, cancellation);
        }

        if (input.ParentId.HasValue)
        {
            customer.MoveBelow(input.ParentId.Value is { } parent ? await PathToTopAsync(parent, db, cancellation) : []);
        }

        if (input.Email.HasValue || input.Phone.HasValue)
        {
            var book = await db.ContactBookAsync(customer.Id, null, cancellation);
            SetPrimary(book, ContactPointKind.Email, input.Email.Or(customer.Email), db);
            SetPrimary(book, ContactPointKind.Phone, input.Phone.Or(customer.Phone), db);
            customer.Reach(book);
        }

        db.Publish(new CustomerUpdated(customer.Id, customer.Name));
        return customer;
    }

    private static async Task<IReadOnlyList<Guid>> PathToTopAsync(Guid parent, CustomersDbContext db, CancellationToken cancellation)
    {
        var path = await db.UpwardAsync(parent, cancellation);
        return path.Count > 0 ? path : throw new NotFoundException("Customer", parent);
    }

    private static async Task CheckNumberAsync(string number, CustomersDbContext db, CancellationToken cancellation) =>
        Sdk.Rules.Check(new NumberMustBeFree(number, await db.Customers.AnyAsync(c => c.Number == number, cancellation)));

    // The fields of the customer are the main address for whoever wants but one; the address book follows them.
    private static void SetMain(AddressBook book, Customer customer, CustomersDbContext db)
    {
        var (added, removed) = book.SetMain(customer.MainAddress);
        if (added is not null)
        {
            db.Addresses.Add(added);
        }

        if (removed is not null)
        {
            db.Addresses.Remove(removed);
            customer.Live(book);
        }
    }

    private static void SetPrimary(ContactBook book, ContactPointKind kind, string? value, CustomersDbContext db)
    {
        if (book.SetPrimary(kind, value) is { } added)
        {
            db.ContactPoints.Add(added);
        }
    }
}
