using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class ClassificationTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string Class = "query($id: ID!) { customer(id: $id) { classification { class priority rule { name } } } }";

    [Fact]
    public async Task Classification_CustomerChanges_FollowsTheFirstRuleThatHolds()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { country = "DE" });
        await StandardAsync(tenant, "Value");

        Assert.Equal("""{"data":{"customer":{"classification":{"class":"B","priority":2,"rule":{"name":"At home"}}}}}""", await tenant.QueryAsync(Class, new { id }));
        await Do.MutationAsync(tenant, "addCustomerTags", "customer { id }", new { customerId = id, tags = new[] { "vip" } });
        Assert.Equal("""{"data":{"customer":{"classification":{"class":"A","priority":1,"rule":{"name":"Important"}}}}}""", await tenant.QueryAsync(Class, new { id }));
        await Do.MutationAsync(tenant, "removeCustomerTags", "customer { id }", new { customerId = id, tags = new[] { "vip" } });
        await Do.MutationAsync(tenant, "updateCustomer", "customer { id }", new { id, country = "FR" });
        Assert.Equal("""{"data":{"customer":{"classification":null}}}""", await tenant.QueryAsync(Class, new { id }));
        await tenant.DrainEventsAsync();
        Assert.Equal(
            """{"data":{"customer":{"timeline":{"nodes":[{"title":"Class is B"},{"title":"Class is B no more"},{"title":"Class went from A to B"},{"title":"Class went from B to A"}]}}}}""",
            await tenant.QueryAsync("""query($id: ID!) { customer(id: $id) { timeline(where: { kind: { eq: "customers.customer-classified" } }, order: [{ title: ASC }]) { nodes { title } } } }""", new { id }));
    }

    [Fact]
    public async Task Customers_OfAClass_AreFoundByIt()
    {
        var tenant = await host.TenantAsync();
        await Given.CustomerAsync(tenant, "Acme", new { country = "DE" });
        await Given.CustomerAsync(tenant, "Beta", new { country = "FR" });
        await StandardAsync(tenant, "Value");

        Assert.Equal("""{"data":{"customers":{"nodes":[{"name":"Acme"}]}}}""", await tenant.QueryAsync("""{ customers(where: { classification: { class: { eq: "B" }, priority: { lte: 2 } } }) { nodes { name } } }"""));
    }

    [Fact]
    public async Task ActivateClassificationStandard_AnotherOne_TakesThePlace()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { country = "DE" });
        await StandardAsync(tenant, "Value");
        var other = await Do.IdAsync(tenant, "defineClassificationStandard", "classificationStandard", new { name = "Flat", rules = new[] { Rule("Everybody", "Z", 9, new { field = "name", @operator = "NOT_EMPTY" }) } });

        await Do.MutationAsync(tenant, "activateClassificationStandard", "classificationStandard { active }", new { id = other });

        Assert.Equal("""{"data":{"customer":{"classification":{"class":"Z","priority":9,"rule":{"name":"Everybody"}}}}}""", await tenant.QueryAsync(Class, new { id }));
        Assert.Equal("""{"data":{"classificationStandards":{"nodes":[{"name":"Flat","active":true},{"name":"Value","active":false}]}}}""", await tenant.QueryAsync("{ classificationStandards { nodes { name active } } }"));
    }

    [Fact]
    public async Task ChangeClassificationRules_OfTheOneThatCounts_ClassifiesAnew()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme", new { country = "DE" });
        var id = await StandardAsync(tenant, "Value");

        var changed = await Do.MutationAsync(
            tenant,
            "changeClassificationRules",
            "classificationStandard { rules { position name class priority rule } }",
            new { id, rules = new[] { Rule("New", "C", 3, new { field = "country", @operator = "IN", values = new[] { "DE" } }) } });

        Assert.Equal(
            """{"rules":[{"position":1,"name":"New","class":"C","priority":3,"rule":{"field":"country","operator":"IN","values":["DE"]}}]}""",
            changed.GetProperty("classificationStandard").GetRawText());
        Assert.Equal("""{"data":{"customer":{"classification":{"class":"C","priority":3,"rule":{"name":"New"}}}}}""", await tenant.QueryAsync(Class, new { id = customer }));
    }

    [Fact]
    public async Task Mutations_BadInput_SayWhatIsWrong()
    {
        var tenant = await host.TenantAsync();
        var id = await StandardAsync(tenant, "Value");
        var all = new { field = "name", @operator = "NOT_EMPTY" };

        Assert.Equal("CUSTOMERS_STANDARD_SIZE The standard has 0 rules. Give 1 to 50.", await Do.RefusedAsync(tenant, "defineClassificationStandard", new { name = "X", rules = Array.Empty<object>() }));
        Assert.Equal("CUSTOMERS_CLASS_MISSING The rule gives no class. Give one, such as A.", await Do.RefusedAsync(tenant, "defineClassificationStandard", new { name = "X", rules = new[] { Rule("R", " ", 1, all) } }));
        Assert.Equal("CUSTOMERS_PRIORITY_OUT_OF_BOUNDS The priority is 0. Give 1, for who is served first, to 100.", await Do.RefusedAsync(tenant, "defineClassificationStandard", new { name = "X", rules = new[] { Rule("R", "A", 0, all) } }));
        Assert.StartsWith("DUPLICATE", await Do.RefusedAsync(tenant, "defineClassificationStandard", new { name = "Value", rules = new[] { Rule("R", "A", 1, all) } }), StringComparison.Ordinal);
        Assert.StartsWith("INVALID_INPUT There is no field 'planet' here.", await Do.RefusedAsync(tenant, "changeClassificationRules", new { id, rules = new[] { Rule("R", "A", 1, new { field = "planet", @operator = "EMPTY" }) } }), StringComparison.Ordinal);
        Assert.StartsWith("CONFLICT ", await Do.RefusedAsync(tenant, "changeClassificationRules", new { id, rules = new[] { Rule("R", "A", 1, all) }, version = 9 }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "activateClassificationStandard", new { id = Given.Nothing("ClassificationStandard") }), StringComparison.Ordinal);
        Assert.Equal("AUTH_NOT_AUTHORIZED", await Do.CodeAsync(tenant.As("ann", ["user"]), "activateClassificationStandard", new { id }));
    }

    private static async Task<string> StandardAsync(TestTenant tenant, string name)
    {
        var vip = new { field = "tags.name", @operator = "EQUALS", values = new[] { "vip" } };
        var home = new { field = "country", @operator = "EQUALS", values = new[] { "DE" } };
        var id = await Do.IdAsync(tenant, "defineClassificationStandard", "classificationStandard", new { name, rules = new[] { Rule("Important", "A", 1, vip), Rule("At home", "B", 2, home) } });
        await Do.MutationAsync(tenant, "activateClassificationStandard", "classificationStandard { id }", new { id });
        return id;
    }

    private static object Rule(string name, string @class, int priority, object rule) => new Dictionary<string, object> { ["name"] = name, ["class"] = @class, ["priority"] = priority, ["rule"] = rule };
}
