using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Twenty customers with contacts and talks, made by the module's own mutations.</summary>
public sealed class CustomersSample(CustomersDbContext db, CustomersSettings settings, TimeProvider clock) : ISampleData
{
    private const int Customers = 20;
    private static readonly DateTime Start = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Names = ["Alpen", "Baltic", "Condor", "Delta", "Elbe", "Falke", "Gotland", "Hansa", "Isar", "Jura"];
    private static readonly string[] Trades = ["Maschinenbau", "Logistics"];
    private static readonly string[] People = ["Ada Weber", "Ben Novak", "Clara Rossi", "David Lund", "Eva Moreau", "Finn Jensen", "Greta Kaya"];
    private static readonly string[] Subjects = ["First call", "Offer discussed", "Question about delivery", "Visit to the plant", "Invoice clarified"];
    private static readonly (string Country, string City)[] Places = [("DE", "Köln"), ("DE", "Hamburg"), ("AT", "Graz"), ("PL", "Gdańsk"), ("FR", "Lyon")];
    private static readonly string[] Segments = ["KEY", "MEDIUM", "SMALL"];

    /// <inheritdoc/>
    public async Task AddAsync(CancellationToken cancellation)
    {
        var details = new SampleDetails(db, clock);
        var findings = new SampleFindings(db);
        for (var i = 0; i < Customers; i++)
        {
            var customer = await CustomerAsync(i, cancellation);
            var contact = await ContactAsync(customer, i, cancellation);
            await details.AddAsync(customer, contact, i, cancellation);
            findings.Buy(customer, i);
            for (var talk = 0; talk <= i % Subjects.Length; talk++)
            {
                await TalkAsync(customer, i, talk, cancellation);
            }
        }

        await details.SortAsync(cancellation);
        await findings.FindAsync(cancellation);
    }

    private Task<Customer> CustomerAsync(int i, CancellationToken cancellation)
    {
        var isPerson = i % 7 == 6;
        var name = isPerson ? People[i % People.Length] : $"{Names[i % Names.Length]} {Trades[i / Names.Length]}";
        var domain = $"{Names[i % Names.Length].ToLowerInvariant()}{(i / Names.Length) + 1}.example";
        var (country, city) = Places[i % Places.Length];
        var input = new CreateCustomerInput
        {
            Kind = isPerson ? CustomerKind.Person : CustomerKind.Organization,
            Name = name,
            Number = $"C-{1001 + i}",
            Lifecycle = i % 4 == 0 ? CustomerLifecycle.Prospect : CustomerLifecycle.Active,
            Email = $"office@{domain}",
            Phone = $"+49 30 55500{i:D2}",
            Source = i % 3 == 0 ? "Fair" : "Web",
            Industry = isPerson ? null : Trades[i / Names.Length],
            Segment = Segments[i % Segments.Length],
            Owner = i % 2 == 0 ? "Mara Stein" : "Jonas Brandt",
            Street = $"Hafenstraße {i + 1}",
            City = city,
            Country = country,
        };
        return CustomerMutations.CreateCustomerAsync(input, db, settings, cancellation);
    }

    private Task<Contact> ContactAsync(Customer customer, int i, CancellationToken cancellation)
    {
        var name = People[(i + 2) % People.Length];
        var input = new CreateContactInput
        {
            CustomerId = customer.Id,
            Name = name,
            Role = i % 2 == 0 ? "Buyer" : "Head of operations",
            Email = $"{name.Split(' ')[0].ToLowerInvariant()}{i}@people.example",
        };
        return ContactMutations.CreateContactAsync(input, db, cancellation);
    }

    private Task<Communication> TalkAsync(Customer customer, int i, int talk, CancellationToken cancellation)
    {
        var input = new LogCommunicationInput
        {
            CustomerId = customer.Id,
            Channel = (CommunicationChannel)((i + talk) % Enum.GetValues<CommunicationChannel>().Length),
            Direction = talk % 2 == 0 ? CommunicationDirection.Outbound : CommunicationDirection.Inbound,
            Subject = Subjects[talk],
            OccurredAt = Start.AddDays((i * 3) + (talk * 11)).AddMinutes(i * 17),
        };
        return CommunicationMutations.LogCommunicationAsync(input, db, clock, cancellation);
    }
}
