using CrmPlatform.Sdk.Testing;

namespace Company.Template.Tests.GraphQL;

public sealed class CustomerThingsTests
{
    [Fact]
    public async Task Things_OfACustomer_AreTheOnesThatWereCreated()
    {
        await using var host = await CrmTestHost.StartAsync("crm.customers", "company.template");
        var tenant = host.Tenant("a");
        var created = await tenant.AskAsync("mutation { createCustomer(input: { name: \"Acme\", kind: ORGANIZATION }) { customer { id } } }", null);
        var id = created.GetProperty("createCustomer").GetProperty("customer").GetProperty("id").GetString();
        await tenant.AskAsync("mutation($id: ID!) { createThing(input: { customerId: $id, name: \"First\" }) { errors { message } } }", new { id });

        var answer = await tenant.QueryAsync("{ customers { nodes { name things { nodes { name } } } } }");

        Assert.Equal("""{"data":{"customers":{"nodes":[{"name":"Acme","things":{"nodes":[{"name":"First"}]}}]}}}""", answer);
    }
}
