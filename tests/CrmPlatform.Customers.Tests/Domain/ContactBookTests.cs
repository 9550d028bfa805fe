using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class ContactBookTests
{
    private readonly ContactBook _book = new(Guid.CreateVersion7(), null, []);

    [Fact]
    public void Add_FirstOfItsKind_BecomesPrimary()
    {
        var mail = _book.Add(ContactPointKind.Email, "a@example.com", ContactPointType.Work, primary: false);
        var phone = _book.Add(ContactPointKind.Phone, "12345", ContactPointType.Work, primary: false);
        var second = _book.Add(ContactPointKind.Email, "b@example.com", ContactPointType.Home, primary: false);

        Assert.True(mail.Primary);
        Assert.True(phone.Primary);
        Assert.False(second.Primary);
    }

    [Fact]
    public void Add_AsPrimary_LeavesExactlyOnePrimary()
    {
        var first = _book.Add(ContactPointKind.Email, "a@example.com", ContactPointType.Work, primary: false);
        var second = _book.Add(ContactPointKind.Email, "b@example.com", ContactPointType.Work, primary: true);

        Assert.False(first.Primary);
        Assert.Same(second, _book.Primary(ContactPointKind.Email));
    }

    [Fact]
    public void Add_KnownInAnotherSpelling_IsRefused()
    {
        _book.Add(ContactPointKind.Email, "a@example.com", ContactPointType.Work, primary: false);

        Assert.Equal(
            "CUSTOMERS_CONTACT_POINT_KNOWN The address 'a@example.com' is there already. Change that one instead of adding it again.",
            Broken.By(() => _book.Add(ContactPointKind.Email, "A@Example.com", ContactPointType.Work, primary: false)));
    }

    [Fact]
    public void SetPrimary_KnownAddress_AddsNone()
    {
        var first = _book.Add(ContactPointKind.Phone, "030 12345", ContactPointType.Work, primary: false);
        _book.Add(ContactPointKind.Phone, "030 67890", ContactPointType.Work, primary: true);

        var added = _book.SetPrimary(ContactPointKind.Phone, "03012345");

        Assert.Null(added);
        Assert.Same(first, _book.Primary(ContactPointKind.Phone));
    }

    [Fact]
    public void SetPrimary_Null_LeavesNonePrimaryAndKeepsTheAddress()
    {
        var mail = _book.Add(ContactPointKind.Email, "a@example.com", ContactPointType.Work, primary: false);

        _book.SetPrimary(ContactPointKind.Email, null);

        Assert.Null(_book.Primary(ContactPointKind.Email));
        Assert.False(mail.Primary);
        Assert.StartsWith(
            "CUSTOMERS_CONTACT_POINT_KNOWN",
            Broken.By(() => _book.Add(ContactPointKind.Email, "a@example.com", ContactPointType.Work, primary: false)),
            StringComparison.Ordinal);
    }
}
