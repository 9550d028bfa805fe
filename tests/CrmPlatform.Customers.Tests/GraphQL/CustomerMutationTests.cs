using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class CustomerMutationTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task CreateCustomer_EverythingGiven_ReturnsIt()
    {
        var tenant = await host.TenantAsync();

        var answer = await tenant.QueryAsync(
            """
            mutation {
              createCustomer(input: {
                name: " Acme ", kind: ORGANIZATION, number: "C-1", lifecycle: ACTIVE, email: "Office@Acme.example", phone: "030 123"
                source: "Fair", industry: "Steel", segment: "KEY", owner: "Ann", street: "Hafen 1", postalCode: "50667", city: "Köln", region: "NRW", country: "DE"
              }) {
                customer {
                  name kind number lifecycle email phone source industry segment owner street postalCode city region country version createdAt createdBy
                  contactPoints { nodes { kind value normalized type primary invalid optedOut } }
                }
                errors { code }
              }
            }
            """);

        Assert.Equal(
            """{"data":{"createCustomer":{"customer":{"name":"Acme","kind":"ORGANIZATION","number":"C-1","lifecycle":"ACTIVE","email":"Office@Acme.example","phone":"030 123","source":"Fair","industry":"Steel","segment":"KEY","owner":"Ann","street":"Hafen 1","postalCode":"50667","city":"Köln","region":"NRW","country":"DE","version":1,"createdAt":"2026-03-02T09:00:00Z","createdBy":"tester","contactPoints":{"nodes":[{"kind":"EMAIL","value":"Office@Acme.example","normalized":"office@acme.example","type":"WORK","primary":true,"invalid":false,"optedOut":false},{"kind":"PHONE","value":"030 123","normalized":"030123","type":"WORK","primary":true,"invalid":false,"optedOut":false}]}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task CreateCustomer_NumberTaken_ReturnsError()
    {
        var tenant = await host.TenantAsync();
        await Given.CustomerAsync(tenant, "First", new { number = "7" });

        var answer = await tenant.QueryAsync(
            """mutation { createCustomer(input: { name: "Second", number: "7" }) { customer { id } errors { code message } } }""");

        Assert.Equal(
            """{"data":{"createCustomer":{"customer":null,"errors":[{"code":"CUSTOMERS_NUMBER_TAKEN","message":"Another customer has the number '7'. Give another one, or none, and one is made."}]}}}""",
            answer);
    }

    [Fact]
    public async Task CreateCustomer_EmailNoAddress_ReturnsErrorAndKeepsNothing()
    {
        var tenant = await host.TenantAsync();

        var answer = await tenant.QueryAsync(
            """mutation { createCustomer(input: { name: "Acme", email: "acme" }) { errors { code ... on InvalidInputError { field } } } }""");

        Assert.Equal("""{"data":{"createCustomer":{"errors":[{"code":"INVALID_INPUT","field":"email"}]}}}""", answer);
        Assert.Equal("""{"data":{"customers":{"totalCount":0}}}""", await tenant.QueryAsync("{ customers { totalCount } }"));
    }

    [Fact]
    public async Task UpdateCustomer_OnlyCity_LeavesTheRest()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { country = "DE", city = "Bonn", email = "a@acme.example" });

        var answer = await tenant.QueryAsync(
            """mutation($id: ID!) { updateCustomer(input: { id: $id, version: 1, city: "Köln" }) { customer { name city country email version } errors { code } } }""",
            new { id });

        Assert.Equal(
            """{"data":{"updateCustomer":{"customer":{"name":"Acme","city":"Köln","country":"DE","email":"a@acme.example","version":2},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task UpdateCustomer_NullGiven_Clears()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { country = "DE", email = "a@acme.example" });

        var answer = await tenant.QueryAsync(
            "mutation($id: ID!) { updateCustomer(input: { id: $id, country: null, email: null }) { customer { country email contactPoints { nodes { value primary } } } } }",
            new { id });

        Assert.Equal(
            """{"data":{"updateCustomer":{"customer":{"country":null,"email":null,"contactPoints":{"nodes":[{"value":"a@acme.example","primary":false}]}}}}}""",
            answer);
    }

    [Fact]
    public async Task UpdateCustomer_OlderVersion_ReturnsConflict()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme");
        const string update = """mutation($id: ID!) { updateCustomer(input: { id: $id, version: 1, city: "Bonn" }) { errors { code ... on ConflictError { expected actual } } } }""";
        await tenant.AskAsync(update, new { id });

        var answer = await tenant.QueryAsync(update, new { id });

        Assert.Equal("""{"data":{"updateCustomer":{"errors":[{"code":"CONFLICT","expected":1,"actual":2}]}}}""", answer);
    }

    [Fact]
    public async Task UpdateCustomer_OfAnotherTenant_ReturnsNotFound()
    {
        var tenant = await host.TenantAsync();
        var stranger = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme");

        var answer = await stranger.QueryAsync("""mutation($id: ID!) { updateCustomer(input: { id: $id, city: "Bonn" }) { errors { code } } }""", new { id });

        Assert.Equal("""{"data":{"updateCustomer":{"errors":[{"code":"NOT_FOUND"}]}}}""", answer);
    }

    [Fact]
    public async Task UpdateCustomer_ParentBelowIt_ReturnsError()
    {
        var tenant = await host.TenantAsync();
        var top = await Given.CustomerAsync(tenant, "Top");
        var middle = await Given.CustomerAsync(tenant, "Middle", new { parentId = top });
        var bottom = await Given.CustomerAsync(tenant, "Bottom", new { parentId = middle });

        var answer = await tenant.QueryAsync(
            "mutation($top: ID!, $bottom: ID!) { updateCustomer(input: { id: $top, parentId: $bottom }) { errors { code } } }", new { top, bottom });

        Assert.Equal("""{"data":{"updateCustomer":{"errors":[{"code":"CUSTOMERS_PARENT_CIRCLE"}]}}}""", answer);
        Assert.Equal(
            """{"data":{"customer":{"name":"Bottom","parent":{"name":"Middle","parent":{"name":"Top","parent":null,"children":{"nodes":[{"name":"Middle"}]}}}}}}""",
            await tenant.QueryAsync(
                "query($bottom: ID!) { customer(id: $bottom) { name parent { name parent { name parent { name } children { nodes { name } } } } } }", new { bottom }));
    }

    [Fact]
    public async Task ChangeCustomerLifecycle_StepNotAllowed_ReturnsWhatIs()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme");

        var answer = await tenant.QueryAsync(
            "mutation($id: ID!) { changeCustomerLifecycle(input: { id: $id, lifecycle: CHURNED }) { errors { code ... on InvalidTransitionError { from to allowed } } } }",
            new { id });

        Assert.Equal(
            """{"data":{"changeCustomerLifecycle":{"errors":[{"code":"INVALID_TRANSITION","from":"PROSPECT","to":"CHURNED","allowed":["ACTIVE"]}]}}}""", answer);
    }

    [Fact]
    public async Task ArchiveCustomer_ThenRestore_StandsWhereItStood()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { lifecycle = "ACTIVE" });

        var answer = await tenant.QueryAsync(
            """
            mutation($id: ID!) {
              archiveCustomer(input: { id: $id }) { customer { lifecycle } errors { code } }
              updateCustomer(input: { id: $id, city: "Bonn" }) { errors { code } }
              restoreCustomer(input: { id: $id }) { customer { lifecycle } errors { code } }
            }
            """,
            new { id });

        Assert.Equal(
            """{"data":{"archiveCustomer":{"customer":{"lifecycle":"ARCHIVED"},"errors":[]},"updateCustomer":{"errors":[{"code":"CUSTOMERS_CUSTOMER_ARCHIVED"}]},"restoreCustomer":{"customer":{"lifecycle":"ACTIVE"},"errors":[]}}}""",
            answer);
    }
}
