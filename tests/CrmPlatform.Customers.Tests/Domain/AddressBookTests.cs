using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class AddressBookTests
{
    private readonly AddressBook _book = new(Guid.CreateVersion7(), []);

    [Fact]
    public void Add_SecondOfItsKind_LeavesTheFirstPrimary()
    {
        var (first, second) = (_book.Add(AddressKind.Billing, In("Köln"), false), _book.Add(AddressKind.Billing, In("Graz"), false));

        Assert.Equal((true, false), (first.Primary, second.Primary));
    }

    [Fact]
    public void Add_AsPrimary_TakesThePlaceInItsKindOnly()
    {
        var (billing, main) = (_book.Add(AddressKind.Billing, In("Köln"), false), _book.Add(AddressKind.Main, In("Graz"), false));

        var other = _book.Add(AddressKind.Billing, In("Lyon"), true);

        Assert.Equal((false, true, true), (billing.Primary, other.Primary, main.Primary));
    }

    [Fact]
    public void Add_NoPart_IsRefused() => Assert.Equal(
        "CUSTOMERS_ADDRESS_EMPTY The address has no part. Give at least a street, a postal code, a city, a region or a country.",
        Broken.By(() => _book.Add(AddressKind.Main, new AddressLines(" ", null, "", null, null), false)));

    [Fact]
    public void Remove_ThePrimary_MakesTheNextPrimary()
    {
        var (first, second) = (_book.Add(AddressKind.Delivery, In("Köln"), false), _book.Add(AddressKind.Delivery, In("Graz"), false));

        _book.Remove(first);

        Assert.True(second.Primary);
    }

    [Fact]
    public void SetMain_Nothing_RemovesIt()
    {
        var (added, _) = _book.SetMain(In("Köln"));

        Assert.Equal((null, added), _book.SetMain(AddressLines.None));
        Assert.Null(_book.Primary(AddressKind.Main));
    }

    private static AddressLines In(string city) => new(null, null, city, null, null);
}
