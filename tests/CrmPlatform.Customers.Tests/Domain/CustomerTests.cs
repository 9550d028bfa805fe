using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class CustomerTests
{
    [Fact]
    public void Create_WithoutNumber_MakesOneOfItsOwn()
    {
        var first = Some.Customer();
        var second = Some.Customer();

        Assert.Matches("^C-[0-9A-Z]{5}-[0-9A-Z]{5}$", first.Number);
        Assert.NotEqual(first.Number, second.Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Create_NameBlank_IsRefused(string name) =>
        Assert.Equal("CUSTOMERS_NAME_MISSING The name is empty. Give a name.", Broken.By(() => Some.Customer(name)));

    [Fact]
    public void Create_NameTooLong_SaysHowMuchFits() =>
        Assert.Equal("INVALID_INPUT 'name' has 201 characters, 200 fit. Shorten it.", Broken.By(() => Some.Customer(new string('x', 201))));

    [Fact]
    public void Create_Archived_IsRefused() =>
        Assert.Equal("INVALID_INPUT A customer cannot begin as 'ARCHIVED'. Create it, then archive it.", Broken.By(() => Some.Customer(lifecycle: CustomerLifecycle.Archived)));

    [Fact]
    public void Describe_BlankText_BecomesNull()
    {
        var customer = Some.Customer();

        customer.Describe(new CustomerProfile { City = " Köln ", Country = " " });

        Assert.Equal("Köln", customer.City);
        Assert.Null(customer.Country);
    }

    [Theory]
    [InlineData(CustomerLifecycle.Prospect, CustomerLifecycle.Active)]
    [InlineData(CustomerLifecycle.Active, CustomerLifecycle.AtRisk)]
    [InlineData(CustomerLifecycle.AtRisk, CustomerLifecycle.Active)]
    [InlineData(CustomerLifecycle.AtRisk, CustomerLifecycle.Churned)]
    [InlineData(CustomerLifecycle.Churned, CustomerLifecycle.Active)]
    public void ChangeLifecycle_NextStep_IsTaken(CustomerLifecycle from, CustomerLifecycle to)
    {
        var customer = Some.Customer(lifecycle: from);

        customer.ChangeLifecycle(to);

        Assert.Equal(to, customer.Lifecycle);
    }

    [Fact]
    public void ChangeLifecycle_EveryOtherStep_IsRefused()
    {
        (CustomerLifecycle From, CustomerLifecycle To)[] allowed =
        [
            (CustomerLifecycle.Prospect, CustomerLifecycle.Active),
            (CustomerLifecycle.Active, CustomerLifecycle.AtRisk),
            (CustomerLifecycle.AtRisk, CustomerLifecycle.Active),
            (CustomerLifecycle.AtRisk, CustomerLifecycle.Churned),
            (CustomerLifecycle.Churned, CustomerLifecycle.Active),
        ];
        var steps =
            from @from in Enum.GetValues<CustomerLifecycle>()
            where @from != CustomerLifecycle.Archived
            from to in Enum.GetValues<CustomerLifecycle>()
            where !allowed.Contains((@from, to))
            select (@from, to);

        Assert.All(steps, s => Assert.StartsWith("INVALID_TRANSITION", Broken.By(() => Some.Customer(lifecycle: s.from).ChangeLifecycle(s.to)), StringComparison.Ordinal));
    }

    [Fact]
    public void ChangeLifecycle_StepLeftOut_SaysWhatMayFollow() => Assert.Equal(
        "INVALID_TRANSITION The 'Customer' is 'ACTIVE' and cannot become 'CHURNED'. Allowed next: AT_RISK.",
        Broken.By(() => Some.Customer(lifecycle: CustomerLifecycle.Active).ChangeLifecycle(CustomerLifecycle.Churned)));

    [Fact]
    public void Restore_Archived_StandsWhereItStood()
    {
        var customer = Some.Customer(lifecycle: CustomerLifecycle.AtRisk);
        customer.Archive();

        customer.Restore();

        Assert.Equal(CustomerLifecycle.AtRisk, customer.Lifecycle);
        Assert.Null(customer.LifecycleBeforeArchive);
    }

    [Fact]
    public void Restore_NotArchived_IsRefused() => Assert.Equal(
        "CUSTOMERS_CUSTOMER_NOT_ARCHIVED The customer is not archived. There is nothing to restore.",
        Broken.By(() => Some.Customer().Restore()));

    [Fact]
    public void Change_Archived_IsRefusedEverywhere()
    {
        var customer = Some.Customer();
        customer.Archive();

        Assert.All<Action>(
            [
                () => customer.Rename("Other"),
                () => customer.Renumber("7"),
                () => customer.Describe(new CustomerProfile()),
                () => customer.MoveBelow([]),
                () => customer.ChangeLifecycle(CustomerLifecycle.Active),
                () => customer.Archive(),
                () => customer.SetPrimaryContact(new Contact(customer.Id, new ContactProfile("Ann", null, null, null))),
                () => customer.Reach(new ContactBook(customer.Id, null, [])),
            ],
            change => Assert.Equal("CUSTOMERS_CUSTOMER_ARCHIVED The customer is archived. Restore it before you change it.", Broken.By(change)));
    }

    [Fact]
    public void MoveBelow_ItselfOrItsChild_IsRefused()
    {
        var top = Some.Customer();
        var child = Some.Customer();
        child.MoveBelow([top.Id]);

        const string error = "CUSTOMERS_PARENT_CIRCLE The customer would stand below itself. Choose a parent that is neither the customer nor below it.";
        Assert.Equal(error, Broken.By(() => top.MoveBelow([top.Id])));
        Assert.Equal(error, Broken.By(() => top.MoveBelow([child.Id, top.Id])));
        Assert.Null(top.ParentId);
        Assert.Equal(top.Id, child.ParentId);
    }

    [Fact]
    public void SetPrimaryContact_OfAnotherCustomer_IsRefused()
    {
        var stranger = new Contact(Some.Customer().Id, new ContactProfile("Ann", null, null, null));

        Assert.Equal(
            "CUSTOMERS_CONTACT_ELSEWHERE The contact belongs to another customer. Choose a contact of this customer.",
            Broken.By(() => Some.Customer().SetPrimaryContact(stranger)));
    }
}
