using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Creates and changes customers.</summary>
[MutationType]
public static class CustomerMutations
{
    /// <summary>Creates a customer. Defaults: an organization, a prospect, a number of its own.</summary>
    public static async Task<Customer> CreateCustomerAsync(
        string name,
        CustomerKind? kind,
        string? number,
        CustomerLifecycle? lifecycle,
        string? email,
        string? phone,
        string? source,
        string? industry,
        string? segment,
        string? owner,
        string? street,
        string? postalCode,
        string? city,
        string? region,
        string? country,
        [ID("Customer")] Guid? parentId,
        CustomersDbContext db,
        CancellationToken cancellation)
    {
        var customer = new Customer(kind ?? CustomerKind.Organization, name, number, lifecycle ?? CustomerLifecycle.Prospect);
        if (number is not null)
        {
            await CheckNumberAsync(customer.Number, db, cancellation);
        }

        customer.Describe(new CustomerProfile
        {
            Source = source,
            Industry = industry,
            Segment = segment,
            Owner = owner,
            Street = street,
            PostalCode = postalCode,
            City = city,
            Region = region,
            Country = country,
        });
        if (parentId is { } parent)
        {
            customer.MoveBelow(await PathToTopAsync(parent, db, cancellation));
        }

        db.Customers.Add(customer);
        var book = new ContactBook(customer.Id, null, []);
        SetPrimary(book, ContactPointKind.Email, email, db);
        SetPrimary(book, ContactPointKind.Phone, phone, db);
        customer.Reach(book);
        db.Publish(new CustomerCreated(customer.Id, customer.Number, customer.Name));
        return customer;
    }

    /// <summary>Changes what is given of a customer, and leaves the rest as it is.</summary>
    public static async Task<Customer> UpdateCustomerAsync(
        [ID("Customer")] Guid id,
        int? version,
        Optional<string> name,
        Optional<string> number,
        Optional<string?> email,
        Optional<string?> phone,
        Optional<string?> source,
        Optional<string?> industry,
        Optional<string?> segment,
        Optional<string?> owner,
        Optional<string?> street,
        Optional<string?> postalCode,
        Optional<string?> city,
        Optional<string?> region,
        Optional<string?> country,
        [ID("Customer")] Optional<Guid?> parentId,
        CustomersDbContext db,
        CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(id, cancellation);
        customer.MustHaveVersion(version);
        customer.Rename(name.Or(customer.Name));
        customer.Describe(new CustomerProfile
        {
            Source = source.Or(customer.Source),
            Industry = industry.Or(customer.Industry),
            Segment = segment.Or(customer.Segment),
            Owner = owner.Or(customer.Owner),
            Street = street.Or(customer.Street),
            PostalCode = postalCode.Or(customer.PostalCode),
            City = city.Or(customer.City),
            Region = region.Or(customer.Region),
            Country = country.Or(customer.Country),
        });
        if (number.HasValue && number.Value?.Trim() != customer.Number)
        {
            customer.Renumber(number.Value);
            await CheckNumberAsync(customer.Number, db, cancellation);
        }

        if (parentId.HasValue)
        {
            customer.MoveBelow(parentId.Value is { } parent ? await PathToTopAsync(parent, db, cancellation) : []);
        }

        if (email.HasValue || phone.HasValue)
        {
            var book = await db.ContactBookAsync(customer.Id, null, cancellation);
            SetPrimary(book, ContactPointKind.Email, email.Or(customer.Email), db);
            SetPrimary(book, ContactPointKind.Phone, phone.Or(customer.Phone), db);
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

    private static void SetPrimary(ContactBook book, ContactPointKind kind, string? value, CustomersDbContext db)
    {
        if (book.SetPrimary(kind, value) is { } added)
        {
            db.ContactPoints.Add(added);
        }
    }
}
