using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class ContactPointFormTests
{
    [Theory]
    [InlineData(ContactPointKind.Email, " Ann@Example.COM ", "ann@example.com")]
    [InlineData(ContactPointKind.Phone, "+49 (0) 30 / 123-456", "+4930123456")]
    [InlineData(ContactPointKind.Phone, "0049 30 123456", "+4930123456")]
    [InlineData(ContactPointKind.Phone, "(5) 555-4729", "55554729")]
    [InlineData(ContactPointKind.Fax, "030-0076545", "0300076545")]
    [InlineData(ContactPointKind.Web, "HTTPS://Example.com/", "https://example.com/")]
    public void Normalize_SpellingsOfOneAddress_AreEqual(ContactPointKind kind, string value, string normalized) =>
        Assert.Equal(normalized, ContactPointForm.Normalize(kind, value));

    [Theory]
    [InlineData("ann")]
    [InlineData("@example.com")]
    [InlineData("ann@")]
    [InlineData("ann@b@c")]
    [InlineData("an n@example.com")]
    public void Normalize_NoEmailAddress_IsRefused(string value) => Assert.Equal(
        $"INVALID_INPUT '{value}' is no e-mail address. Write it as name@domain.",
        Broken.By(() => ContactPointForm.Normalize(ContactPointKind.Email, value)));

    [Fact]
    public void Normalize_PhoneWithoutDigits_IsRefused() => Assert.Equal(
        "INVALID_INPUT 'n/a' is no phone number. Give at least 3 digits.",
        Broken.By(() => ContactPointForm.Normalize(ContactPointKind.Phone, "n/a")));
}
