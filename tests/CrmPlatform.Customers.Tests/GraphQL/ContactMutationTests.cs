using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class ContactMutationTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task CreateContact_SeveralOfOneCustomer_TheFirstIsPrimary()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme");
        await Given.ContactAsync(tenant, id, "Ann");
        await Given.ContactAsync(tenant, id, "Bob");

        var answer = await tenant.QueryAsync(
            "query($id: ID!) { customer(id: $id) { primaryContact { name } contacts(order: [{ name: ASC }]) { nodes { name isPrimary customer { name } } } } }", new { id });

        Assert.Equal(
            """{"data":{"customer":{"primaryContact":{"name":"Ann"},"contacts":{"nodes":[{"name":"Ann","isPrimary":true,"customer":{"name":"Acme"}},{"name":"Bob","isPrimary":false,"customer":{"name":"Acme"}}]}}}}""",
            answer);
    }

    [Fact]
    public async Task SetPrimaryContact_AnotherOne_LeavesExactlyOne()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        await Given.ContactAsync(tenant, customer, "Ann");
        var bob = await Given.ContactAsync(tenant, customer, "Bob");

        var answer = await tenant.QueryAsync(
            """
            mutation($customer: ID!, $bob: ID!) {
              setPrimaryContact(input: { customerId: $customer, contactId: $bob }) {
                customer { primaryContact { name } contacts(order: [{ name: ASC }]) { nodes { name isPrimary } } } errors { code }
              }
            }
            """,
            new { customer, bob });

        Assert.Equal(
            """{"data":{"setPrimaryContact":{"customer":{"primaryContact":{"name":"Bob"},"contacts":{"nodes":[{"name":"Ann","isPrimary":false},{"name":"Bob","isPrimary":true}]}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task SetPrimaryContact_OfAnotherCustomer_ReturnsError()
    {
        var tenant = await host.TenantAsync();
        var acme = await Given.CustomerAsync(tenant, "Acme");
        var other = await Given.CustomerAsync(tenant, "Other");
        var ann = await Given.ContactAsync(tenant, other, "Ann");

        var answer = await tenant.QueryAsync(
            "mutation($acme: ID!, $ann: ID!) { setPrimaryContact(input: { customerId: $acme, contactId: $ann }) { errors { code } } }", new { acme, ann });

        Assert.Equal("""{"data":{"setPrimaryContact":{"errors":[{"code":"CUSTOMERS_CONTACT_ELSEWHERE"}]}}}""", answer);
    }

    [Fact]
    public async Task AddContactPoint_PrimaryEmail_IsTheCustomersEmail()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { email = "old@acme.example" });

        var answer = await tenant.QueryAsync(
            """
            mutation($id: ID!) {
              addContactPoint(input: { customerId: $id, kind: EMAIL, value: "new@acme.example", type: BILLING, primary: true }) {
                contactPoint { primary type customer { email contactPoints(order: [{ value: ASC }]) { nodes { value primary } } } } errors { code }
              }
            }
            """,
            new { id });

        Assert.Equal(
            """{"data":{"addContactPoint":{"contactPoint":{"primary":true,"type":"BILLING","customer":{"email":"new@acme.example","contactPoints":{"nodes":[{"value":"new@acme.example","primary":true},{"value":"old@acme.example","primary":false}]}}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task AddContactPoint_ToNobody_ReturnsError()
    {
        var tenant = await host.TenantAsync();

        var answer = await tenant.QueryAsync(
            """mutation { addContactPoint(input: { kind: EMAIL, value: "a@b.example" }) { errors { code message } } }""");

        Assert.Equal(
            """{"data":{"addContactPoint":{"errors":[{"code":"INVALID_INPUT","message":"An address belongs to a customer or to a contact. Give either 'customerId' or 'contactId'."}]}}}""",
            answer);
    }

    [Fact]
    public async Task UpdateContactPoint_OptedOut_IsNoted()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { email = "a@acme.example" });
        var data = await tenant.AskAsync("query($id: ID!) { customer(id: $id) { contactPoints { nodes { id } } } }", new { id });
        var point = data.GetProperty("customer").GetProperty("contactPoints").GetProperty("nodes")[0].GetProperty("id").GetString();

        var answer = await tenant.QueryAsync(
            "mutation($point: ID!) { updateContactPoint(input: { id: $point, optedOut: true }) { contactPoint { value optedOut invalid type } errors { code } } }", new { point });

        Assert.Equal(
            """{"data":{"updateContactPoint":{"contactPoint":{"value":"a@acme.example","optedOut":true,"invalid":false,"type":"WORK"},"errors":[]}}}""", answer);
    }

    [Fact]
    public async Task SetPrimaryContactPoint_SecondPhoneOfAContact_IsTheContactsPhone()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme", new { phone = "030 111" });
        var contact = await Given.ContactAsync(tenant, customer, "Ann");
        var data = await tenant.AskAsync(
            """
            mutation($contact: ID!) {
              first: addContactPoint(input: { contactId: $contact, kind: PHONE, value: "030 222" }) { contactPoint { id } }
              second: addContactPoint(input: { contactId: $contact, kind: PHONE, value: "030 333", type: MOBILE }) { contactPoint { id } }
            }
            """,
            new { contact });
        var second = data.GetProperty("second").GetProperty("contactPoint").GetProperty("id").GetString();

        var answer = await tenant.QueryAsync(
            "mutation($second: ID!) { setPrimaryContactPoint(input: { id: $second }) { contactPoint { primary contact { phone customer { phone } } } errors { code } } }", new { second });

        Assert.Equal(
            """{"data":{"setPrimaryContactPoint":{"contactPoint":{"primary":true,"contact":{"phone":"030 333","customer":{"phone":"030 111"}}},"errors":[]}}}""", answer);
    }

    [Fact]
    public async Task UpdateContact_OfAnArchivedCustomer_ReturnsError()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        var contact = await Given.ContactAsync(tenant, customer, "Ann");
        const string update = """mutation($contact: ID!) { updateContact(input: { id: $contact, role: "Buyer" }) { contact { name role } errors { code } } }""";
        var before = await tenant.QueryAsync(update, new { contact });
        await tenant.AskAsync("mutation($customer: ID!) { archiveCustomer(input: { id: $customer }) { errors { code } } }", new { customer });

        var after = await tenant.QueryAsync(update, new { contact });

        Assert.Equal("""{"data":{"updateContact":{"contact":{"name":"Ann","role":"Buyer"},"errors":[]}}}""", before);
        Assert.Equal("""{"data":{"updateContact":{"contact":null,"errors":[{"code":"CUSTOMERS_CUSTOMER_ARCHIVED"}]}}}""", after);
    }

    [Fact]
    public async Task UpdateContactPoint_Marked_KeepsWhyAndWhen()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var id = await Do.IdAsync(tenant, "addContactPoint", "contactPoint", new { customerId, kind = "EMAIL", value = "a@acme.example" });

        var marked = await Do.MutationAsync(
            tenant, "updateContactPoint", "contactPoint { invalid invalidReason optedOut optOutReason markedAt }", new { id, invalidReason = "BOUNCED", optedOut = true });
        var cleared = await Do.MutationAsync(tenant, "updateContactPoint", "contactPoint { invalid invalidReason optOutReason markedAt }", new { id, invalid = false, optedOut = false });

        Assert.Equal(
            """{"invalid":true,"invalidReason":"BOUNCED","optedOut":true,"optOutReason":"MANUAL","markedAt":"2026-03-02T09:00:00Z"}""",
            marked.GetProperty("contactPoint").GetRawText());
        Assert.Equal("""{"invalid":false,"invalidReason":null,"optOutReason":null,"markedAt":null}""", cleared.GetProperty("contactPoint").GetRawText());
    }
}
