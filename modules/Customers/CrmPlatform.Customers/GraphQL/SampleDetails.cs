using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Dates;
using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Customers.Domain.Relationships;
using CrmPlatform.Customers.Domain.Requests;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Customers.GraphQL.Inputs;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What the sample's customers have besides contacts and talks: addresses, needs, tags, teams and each other.</summary>
internal sealed class SampleDetails(CustomersDbContext db, TimeProvider clock)
{
    private static readonly DateOnly FirstDay = new(2026, 4, 1);
    private static readonly (string Type, NeedLevel Level)[] Needs = [("Training", NeedLevel.Medium), ("Spare parts", NeedLevel.High), ("New plant", NeedLevel.Critical)];

    private readonly List<Customer> _customers = [];
    private RelationshipType? _supplier;

    /// <summary>Adds the details of one customer.</summary>
    public async Task AddAsync(Customer customer, Contact contact, int i, CancellationToken cancellation)
    {
        _customers.Add(customer);
        await CustomerLabelMutations.AddCustomerTagsAsync(customer.Id, i % 5 == 0 ? ["fair-2026", "reference"] : ["fair-2026"], db, cancellation);
        if (i % 2 == 0)
        {
            await CustomerLabelMutations.AddCustomerTeamsAsync(customer.Id, ["north"], db, cancellation);
            await AddressMutations.AddAddressAsync(new AddAddressInput { CustomerId = customer.Id, Kind = AddressKind.Delivery, Street = $"Kai {i + 1}", City = "Hamburg", Country = "DE" }, db, cancellation);
        }

        if (i % 4 == 3)
        {
            await ContactAffiliationMutations.AddContactAffiliationAsync(contact.Id, _customers[i - 1].Id, "Adviser", null, db, cancellation);
        }

        await NeedAsync(customer, contact, i, cancellation);
        await AgreeAsync(customer, i, cancellation);
        if (i % 3 == 2)
        {
            await RelateAsync(customer, _customers[i - 1], cancellation);
        }
    }

    /// <summary>Defines segments and classes, once the customers are there.</summary>
    public async Task SortAsync(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var reference = new RuleInput { Field = "tags.name", Operator = RuleOperator.Equals, Values = ["reference"] };
        var urgent = new RuleInput { Related = "needs", Having = new RuleInput { Field = "level", Operator = RuleOperator.In, Values = ["HIGH", "CRITICAL"] } };
        await SegmentMutations.DefineSegmentAsync("References", "Who may be named to others", reference, db, clock, cancellation);
        await SegmentMutations.DefineSegmentAsync("Urgent needs", "Whom to call first", urgent, db, clock, cancellation);
        var invited = await SegmentMutations.DefineSegmentAsync("Invited to the fair", null, null, db, clock, cancellation);
        await db.SaveChangesAsync(cancellation);
        await SegmentMemberMutations.AddSegmentMembersAsync(invited.Id, [.. _customers.Take(5).Select(c => c.Id)], db, clock, cancellation);
        var standard = ClassificationMutations.DefineClassificationStandard(
            "Value",
            [
                new ClassificationRuleInput { Name = "Reference", Class = "A", Priority = 1, Rule = reference },
                new ClassificationRuleInput { Name = "Needs something soon", Class = "B", Priority = 2, Rule = urgent },
                new ClassificationRuleInput { Name = "Others", Class = "C", Priority = 3, Rule = new RuleInput { Field = "name", Operator = RuleOperator.NotEmpty } },
            ],
            db,
            clock);
        await db.SaveChangesAsync(cancellation);
        await ClassificationMutations.ActivateClassificationStandardAsync(standard.Id, db, clock, cancellation);
    }

    private async Task NeedAsync(Customer customer, Contact contact, int i, CancellationToken cancellation)
    {
        var (type, level) = Needs[i % Needs.Length];
        var input = new RecordNeedInput { CustomerId = customer.Id, Type = type, Level = level, NeededAt = FirstDay.AddDays(i * 9) };
        var need = await NeedMutations.RecordNeedAsync(input, db, cancellation);
        if (i % 2 == 1)
        {
            need.Move(NeedStatus.Analysed, null);
        }

        if (i % 6 == 5)
        {
            need.Move(NeedStatus.Accepted, null);
            db.NeedLinks.Add(need.LinkTo(new RecordKey(nameof(Contact), contact.Id), []));
        }
    }

    private async Task AgreeAsync(Customer customer, int i, CancellationToken cancellation)
    {
        if (i % 3 == 0)
        {
            var input = new GrantConsentInput { CustomerId = customer.Id, Purpose = "marketing", Channel = ConsentChannel.Email, Basis = ConsentBasis.Written, Evidence = "Order form 2025" };
            await ConsentMutations.GrantConsentAsync(input, db, clock, cancellation);
        }

        if (i % 5 == 1)
        {
            await ImportantDateMutations.AddImportantDateAsync(customer.Id, "Contract ends", FirstDay.AddDays(i * 13), DateRecurrence.Yearly, 30, db, clock, cancellation);
        }

        if (i == 7)
        {
            await DataSubjectRequestMutations.OpenDataSubjectRequestAsync(customer.Id, null, RequestKind.Access, "By letter", db, clock, cancellation);
        }
    }

    private async Task RelateAsync(Customer customer, Customer other, CancellationToken cancellation)
    {
        if (_supplier is null)
        {
            _supplier = RelationshipMutations.DefineRelationshipType("Supplier", "Buyer", db);
            await db.SaveChangesAsync(cancellation);
        }

        await RelationshipMutations.RelateCustomersAsync(customer.Id, other.Id, _supplier.Id, null, db, cancellation);
    }
}
