using System.Text;
using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class ContactCardTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string Import = "mutation($input: ImportContactsInput!) { importContacts(input: $input) { contactImport { created updated problems { line name message } } errors { code message } } }";
    private const string Contacts = "query($id: ID!) { customer(id: $id) { primaryContact { name } contacts(order: [{ name: ASC }]) { nodes { name title role email phone contactPoints(order: [{ value: ASC }]) { nodes { kind value type primary } } } } } }";

    private const string Two = """
        BEGIN:VCARD
        VERSION:3.0
        FN:Zoë 東
        N:東;Zoë;;Dr.;
        TITLE:Buyer
        EMAIL;TYPE=WORK:zoe@example.com
        TEL;TYPE=CELL:+49 170 1
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        FN:Adam
        EMAIL:no address
        END:VCARD
        """;

    [Fact]
    public async Task ImportContacts_Cards_AddsThoseThatCanBeAndTellsTheOthersByLine()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");

        var answer = await ImportAsync(tenant, customer, Two);

        Assert.Equal(
            """{"data":{"importContacts":{"contactImport":{"created":1,"updated":0,"problems":[{"line":9,"name":"Adam","message":"'no address' is no e-mail address. Write it as name@domain."}]},"errors":[]}}}""",
            answer);
        Assert.Equal(
            """{"data":{"customer":{"primaryContact":{"name":"Zoë 東"},"contacts":{"nodes":[{"name":"Zoë 東","title":"Dr.","role":"Buyer","email":"zoe@example.com","phone":"+49 170 1","contactPoints":{"nodes":[{"kind":"PHONE","value":"+49 170 1","type":"MOBILE","primary":true},{"kind":"EMAIL","value":"zoe@example.com","type":"WORK","primary":true}]}}]}}}}""",
            await tenant.QueryAsync(Contacts, new { id = customer }));
    }

    [Fact]
    public async Task ImportContacts_ContactWithTheAddressIsThere_ChangesItAndKeepsWhatTheCardDoesNotSay()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        await ImportAsync(tenant, customer, Two);

        var answer = await ImportAsync(tenant, customer, "BEGIN:VCARD\nVERSION:4.0\nFN:Zoë Groß\nEMAIL:ZOE@example.com\nTEL;TYPE=\"work,fax\":+49 30 2222\nEND:VCARD");

        Assert.Contains("\"created\":0,\"updated\":1,\"problems\":[]", answer, StringComparison.Ordinal);
        Assert.Contains(
            """:{"nodes":[{"name":"Zoë Groß","title":"Dr.","role":"Buyer","email":"zoe@example.com","phone":"+49 170 1","contactPoints":{"nodes":[{"kind":"PHONE","value":"+49 170 1","type":"MOBILE","primary":true},{"kind":"FAX","value":"+49 30 2222","type":"WORK","primary":true},{"kind":"EMAIL",""",
            await tenant.QueryAsync(Contacts, new { id = customer }),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportContacts_NoCards_IsRefused()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");

        Assert.Contains("The file has no vCard, or more than 1000.", await ImportAsync(tenant, customer, "Name,Email\nAda,ada@example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportContacts_CustomerOfNobodyOrArchived_IsRefused()
    {
        var tenant = await host.TenantAsync();

        Assert.Contains("NOT_FOUND", await ImportAsync(tenant, Given.Nothing("Customer"), Two), StringComparison.Ordinal);
        Assert.Contains("CUSTOMERS_CUSTOMER_ARCHIVED", await ImportAsync(tenant, await Given.ArchivedAsync(tenant), Two), StringComparison.Ordinal);
    }

    [Fact]
    public async Task VCard_OfAContact_ImportsAsTheSameContact()
    {
        var tenant = await host.TenantAsync();
        var (acme, copy) = (await Given.CustomerAsync(tenant, "Acme"), await Given.CustomerAsync(tenant, "Copy"));
        await ImportAsync(tenant, acme, Two);

        var card = (await tenant.AskAsync("{ contacts { nodes { vCard } } }", null)).GetProperty("contacts").GetProperty("nodes")[0].GetProperty("vCard").GetString()!;
        await ImportAsync(tenant, copy, card);

        Assert.Equal(await tenant.QueryAsync(Contacts, new { id = acme }), await tenant.QueryAsync(Contacts, new { id = copy }));
    }

    [Fact]
    public async Task VCard_WithoutThePermission_IsRefused()
    {
        var tenant = await host.TenantAsync();
        await ImportAsync(tenant, await Given.CustomerAsync(tenant, "Acme"), Two);

        Assert.Contains("AUTH_NOT_AUTHORIZED", await tenant.As("ann", ["user"]).QueryAsync("{ contacts { nodes { vCard } } }"), StringComparison.Ordinal);
    }

    private static Task<string> ImportAsync(TestTenant tenant, string customer, string cards) =>
        tenant.QueryAsync(Import, new { input = new { customerId = customer, file = (object?)null } }, new Dictionary<string, byte[]> { ["input.file"] = Encoding.UTF8.GetBytes(cards) });
}
