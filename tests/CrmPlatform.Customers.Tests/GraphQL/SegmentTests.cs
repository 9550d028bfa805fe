using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class SegmentTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string Members = "query($id: ID!) { segment(id: $id) { memberships(where: { leftAt: { eq: null } }) { nodes { customer { name } } } } }";
    private static readonly object InGermany = new { field = "country", @operator = "EQUALS", values = new[] { "DE" } };
    private static readonly object Vip = new { field = "tags.name", @operator = "EQUALS", values = new[] { "vip" } };

    [Fact]
    public async Task SegmentPreview_ARule_PagesThroughWhomItHoldsFor()
    {
        var tenant = await host.TenantAsync();
        foreach (var name in new[] { "A", "B", "C" })
        {
            await Given.CustomerAsync(tenant, name, new { country = name == "B" ? "AT" : "DE" });
        }

        Assert.Equal(
            """{"data":{"segmentPreview":{"totalCount":2,"nodes":[{"name":"C"}]}}}""",
            await tenant.QueryAsync("query($rule: RuleInput!) { segmentPreview(rule: $rule, first: 1, order: [{ name: DESC }]) { totalCount nodes { name } } }", new { rule = InGermany }));
    }

    [Fact]
    public async Task Membership_RecordOrRelatedRecordChanges_FollowsWithinTheSameMutation()
    {
        var tenant = await host.TenantAsync();
        var (acme, beta) = (await Given.CustomerAsync(tenant, "Acme", new { country = "DE" }), await Given.CustomerAsync(tenant, "Beta", new { country = "AT" }));
        var germany = await DefineAsync(tenant, "Germany", InGermany);
        var vips = await DefineAsync(tenant, "Vips", Vip);

        Assert.Equal("Acme", await MembersAsync(tenant, germany));
        await Do.MutationAsync(tenant, "updateCustomer", "customer { id }", new { id = beta, country = "DE" });
        await Do.MutationAsync(tenant, "updateCustomer", "customer { id }", new { id = acme, country = "FR" });
        await Do.MutationAsync(tenant, "addCustomerTags", "customer { id }", new { customerId = beta, tags = new[] { "vip" } });
        var created = await Given.CustomerAsync(tenant, "Chi", new { country = "DE" });

        Assert.Equal(("Beta Chi", "Beta"), (await MembersAsync(tenant, germany), await MembersAsync(tenant, vips)));
        await Do.MutationAsync(tenant, "removeCustomerTags", "customer { id }", new { customerId = beta, tags = new[] { "vip" } });
        await Do.MutationAsync(tenant, "updateCustomer", "customer { id }", new { id = created, country = "FR" });
        Assert.Equal(("Beta", ""), (await MembersAsync(tenant, germany), await MembersAsync(tenant, vips)));
    }

    [Fact]
    public async Task Membership_LeftAndEnteredAgain_KeepsItsHistory()
    {
        var tenant = await host.TenantAsync();
        var acme = await Given.CustomerAsync(tenant, "Acme", new { country = "DE" });
        await DefineAsync(tenant, "Germany", InGermany);
        foreach (var country in new[] { "FR", "DE" })
        {
            host.Clock.Advance(TimeSpan.FromHours(1));
            await Do.MutationAsync(tenant, "updateCustomer", "customer { id }", new { id = acme, country });
        }

        Assert.Equal(
            """{"data":{"customer":{"memberships":{"nodes":[{"stay":2,"enteredAt":"2026-03-02T11:00:00Z","enteredBecause":"CHANGE","leftAt":null,"leftBecause":null,"segment":{"name":"Germany"}},{"stay":1,"enteredAt":"2026-03-02T09:00:00Z","enteredBecause":"RULE","leftAt":"2026-03-02T10:00:00Z","leftBecause":"CHANGE","segment":{"name":"Germany"}}]}}}}""",
            await tenant.QueryAsync("query($acme: ID!) { customer(id: $acme) { memberships { nodes { stay enteredAt enteredBecause leftAt leftBecause segment { name } } } } }", new { acme }));
    }

    [Fact]
    public async Task SegmentMembershipChanged_OfOneSegment_TellsEnteringAndLeaving()
    {
        var tenant = await host.TenantAsync();
        var acme = await Given.CustomerAsync(tenant, "Acme");
        var germany = await DefineAsync(tenant, "Germany", InGermany);
        await DefineAsync(tenant, "All", new { field = "name", @operator = "NOT_EMPTY" });
        await using var changed = await tenant.SubscribeAsync("subscription($id: ID!) { segmentMembershipChanged(segmentId: $id) { customer { name } enteredBecause segment { name } } }", new { id = germany });

        await Do.MutationAsync(tenant, "updateCustomer", "customer { id }", new { id = acme, country = "DE" });

        Assert.Equal("""{"data":{"segmentMembershipChanged":{"customer":{"name":"Acme"},"enteredBecause":"CHANGE","segment":{"name":"Germany"}}}}""", await changed.NextAsync());
        await tenant.DrainEventsAsync();
        Assert.Contains("Came into a segment", await tenant.QueryAsync("query($acme: ID!) { customer(id: $acme) { timeline { nodes { title } } } }", new { acme }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Segment_WithoutRule_HasWhomSomebodyPutsThere()
    {
        var tenant = await host.TenantAsync();
        var (acme, beta) = (await Given.CustomerAsync(tenant, "Acme"), await Given.CustomerAsync(tenant, "Beta"));
        var id = await Do.IdAsync(tenant, "defineSegment", "segment", new { name = "Guests", description = "Of the fair" });

        await Do.MutationAsync(tenant, "addSegmentMembers", "segment { id }", new { id, customerIds = new[] { acme, beta, acme } });
        await Do.MutationAsync(tenant, "removeSegmentMembers", "segment { id }", new { id, customerIds = new[] { acme } });

        Assert.Equal("Beta", await MembersAsync(tenant, id));
    }

    [Fact]
    public async Task ChangeSegmentRule_ThenRecompute_MembersFollow()
    {
        var tenant = await host.TenantAsync();
        await Given.CustomerAsync(tenant, "Acme", new { country = "DE" });
        await Given.CustomerAsync(tenant, "Beta", new { country = "AT" });
        var id = await DefineAsync(tenant, "Some", InGermany);

        var changed = await Do.MutationAsync(tenant, "changeSegmentRule", "segment { rule kind }", new { id, rule = new { not = InGermany } });
        await Do.MutationAsync(tenant, "recomputeSegment", "segment { id }", new { id });

        Assert.Equal("""{"rule":{"not":{"field":"country","operator":"EQUALS","values":["DE"]}},"kind":"RULE"}""", changed.GetProperty("segment").GetRawText());
        Assert.Equal("Beta", await MembersAsync(tenant, id));
    }

    [Fact]
    public async Task Mutations_BadInput_SayWhatIsWrong()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        var ruled = await DefineAsync(tenant, "Ruled", InGermany);
        var guests = await Do.IdAsync(tenant, "defineSegment", "segment", new { name = "Guests" });
        var unknown = new { field = "planet", @operator = "EQUALS", values = new[] { "x" } };

        Assert.Equal("CUSTOMERS_NAME_MISSING The name is empty. Give a name.", await Do.RefusedAsync(tenant, "defineSegment", new { name = " " }));
        Assert.StartsWith("DUPLICATE", await Do.RefusedAsync(tenant, "defineSegment", new { name = "Ruled" }), StringComparison.Ordinal);
        Assert.StartsWith("INVALID_INPUT There is no field 'planet' here. Use one of: name, number,", await Do.RefusedAsync(tenant, "defineSegment", new { name = "X", rule = unknown }), StringComparison.Ordinal);
        Assert.StartsWith("INVALID_INPUT 'rule.all[1].not' is no rule.", await Do.RefusedAsync(tenant, "defineSegment", new { name = "X", rule = new { all = new object[] { InGermany, new { not = new { } } } } }), StringComparison.Ordinal);
        Assert.StartsWith("INVALID_INPUT 'rule' is no rule.", await Do.RefusedAsync(tenant, "changeSegmentRule", new { id = ruled, rule = new { all = Array.Empty<object>() } }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_SEGMENT_WITHOUT_RULE ", await Do.RefusedAsync(tenant, "changeSegmentRule", new { id = guests, rule = InGermany }), StringComparison.Ordinal);
        Assert.StartsWith("CONFLICT ", await Do.RefusedAsync(tenant, "changeSegmentRule", new { id = ruled, rule = InGermany, version = 9 }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_SEGMENT_WITHOUT_RULE ", await Do.RefusedAsync(tenant, "recomputeSegment", new { id = guests }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "removeSegment", new { id = Given.Nothing("Segment") }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_SEGMENT_BY_RULE ", await Do.RefusedAsync(tenant, "addSegmentMembers", new { id = ruled, customerIds = new[] { customer } }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "addSegmentMembers", new { id = guests, customerIds = new[] { customer, Given.Nothing("Customer") } }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_SEGMENT_BY_RULE ", await Do.RefusedAsync(tenant, "removeSegmentMembers", new { id = ruled, customerIds = new[] { customer } }), StringComparison.Ordinal);
        Assert.Equal("AUTH_NOT_AUTHORIZED", await Do.CodeAsync(tenant.As("ann", ["user"]), "defineSegment", new { name = "X" }));
    }

    [Fact]
    public async Task RemoveSegment_WithMembers_TakesItsHistoryAlong()
    {
        var tenant = await host.TenantAsync();
        var acme = await Given.CustomerAsync(tenant, "Acme", new { country = "DE" });
        var id = await DefineAsync(tenant, "Germany", InGermany);

        await Do.MutationAsync(tenant, "removeSegment", "", new { id });

        Assert.Equal("""{"data":{"customer":{"memberships":{"totalCount":0}},"segments":{"totalCount":0}}}""", await tenant.QueryAsync("query($acme: ID!) { customer(id: $acme) { memberships { totalCount } } segments { totalCount } }", new { acme }));
    }

    [Fact]
    public async Task RuleFields_OfCustomersAndWhatBelongsToThem_SayWhatTheyCompareBy()
    {
        var tenant = await host.TenantAsync();

        var answer = await tenant.QueryAsync("{ ruleFields { name kind operators choices } }");

        Assert.Contains("""{"name":"kind","kind":"CHOICE","operators":["EQUALS","NOT_EQUALS","IN","NOT_IN","EMPTY","NOT_EMPTY"],"choices":["ORGANIZATION","PERSON"]}""", answer, StringComparison.Ordinal);
        Assert.Contains("""{"name":"needs.count","kind":"NUMBER",""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Segment_TimeGoesBy_IsAskedAgainByTheHour()
    {
        await using var own = await CrmTestHost.StartAsync("crm.customers");
        var tenant = own.Tenant("a");
        await Given.CustomerAsync(tenant, "Acme");
        var id = await DefineAsync(tenant, "Old", new { field = "createdAt", @operator = "LT", values = new[] { "now-2d" } });

        Assert.Equal("", await MembersAsync(tenant, id));
        await own.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal("Acme", await MembersAsync(tenant, id));
    }

    private static Task<string> DefineAsync(TestTenant tenant, string name, object rule) => Do.IdAsync(tenant, "defineSegment", "segment", new { name, rule });

    private static async Task<string> MembersAsync(TestTenant tenant, string id)
    {
        var answer = await tenant.AskAsync(Members, new { id });
        return string.Join(' ', answer.GetProperty("segment").GetProperty("memberships").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("customer").GetProperty("name").GetString()).Order());
    }
}
