using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class MergeTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string Merge =
        """
        mutation($survivorId: ID!, $mergedId: ID!, $take: [MergeField!]) {
          mergeCustomers(input: { survivorId: $survivorId, mergedId: $mergedId, take: $take }) {
            mergeRecord { state survivor { name source owner email } merged { lifecycle mergedInto { name } } } errors { code message }
          }
        }
        """;

    private const string Undo = "mutation($id: ID!) { undoMerge(input: { mergedId: $id }) { mergeRecord { state } errors { code message } } }";

    [Fact]
    public async Task MergeCustomers_TwoThatAreOne_KeepsTheChosenAndMovesTheRest()
    {
        var tenant = await host.TenantAsync();
        var (survivorId, mergedId) = await GivenTwoAsync(tenant);

        var answer = await tenant.QueryAsync(Merge, new { survivorId, mergedId, take = new[] { "OWNER" } });

        Assert.Contains(
            """state":"MERGED","survivor":{"name":"Acme","source":"Fair","owner":"Ben","email":"a@acme.example"},"merged":{"lifecycle":"ARCHIVED","mergedInto":{"name":"Acme"}}},"errors":[]""",
            answer, StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"customer":{"name":"Acme","contacts":{"nodes":[{"name":"Ann"}]},"contactPoints":{"nodes":[{"value":"a@acme.example","primary":true},{"value":"b@acme.example","primary":false}]},"transactions":{"totalCount":1},"tags":{"nodes":[{"name":"big"},{"name":"old"}]}},"customers":{"totalCount":1}}}""",
            await tenant.QueryAsync(
                """
                query($id: ID!) {
                  customer(id: $id) { name contacts { nodes { name } } contactPoints(order: [{ value: ASC }]) { nodes { value primary } } transactions { totalCount } tags { nodes { name } } }
                  customers { totalCount }
                }
                """, new { id = mergedId }));
    }

    [Fact]
    public async Task UndoMerge_WithinTheWindow_MakesTwoAgain()
    {
        var tenant = await host.TenantAsync();
        var (survivorId, mergedId) = await GivenTwoAsync(tenant);
        var before = await StateAsync(tenant, survivorId, mergedId);
        var id = await MergedAsync(tenant, survivorId, mergedId);
        Assert.NotEqual(before, await StateAsync(tenant, survivorId, mergedId));

        var answer = await tenant.QueryAsync(Undo, new { id });

        Assert.Equal("""{"data":{"undoMerge":{"mergeRecord":{"state":"UNDONE"},"errors":[]}}}""", answer);
        Assert.Equal(before, await StateAsync(tenant, survivorId, mergedId));
        Assert.Contains("CUSTOMERS_MERGE_UNDONE", await tenant.QueryAsync(Undo, new { id }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UndoMerge_FieldChangedSince_KeepsTheChange()
    {
        var tenant = await host.TenantAsync();
        var (survivorId, mergedId) = await GivenTwoAsync(tenant);
        var id = await MergedAsync(tenant, survivorId, mergedId);
        await tenant.AskAsync("""mutation($id: ID!) { updateCustomer(input: { id: $id, source: "Web" }) { errors { code } } }""", new { id = survivorId });

        await tenant.AskAsync(Undo, new { id });

        Assert.Contains("\"source\":\"Web\"", await StateAsync(tenant, survivorId, mergedId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UndoMerge_TooLate_SaysHowLongItCouldBe()
    {
        var tenant = await host.TenantAsync();
        var (survivorId, mergedId) = await GivenTwoAsync(tenant);
        var id = await MergedAsync(tenant, survivorId, mergedId);
        host.Clock.Now = host.Clock.Now.AddDays(31);

        Assert.Contains("""could be undone for 30 days. Set 'mergeUndoDays' higher, or create the customer again.""", await tenant.QueryAsync(Undo, new { id }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UndoMerge_NeverMerged_IsNotFound()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme");

        Assert.Contains("NOT_FOUND", await tenant.QueryAsync(Undo, new { id }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PreviewMerge_TwoThatAreOne_ShowsFieldsAndRecordsAndChangesNothing()
    {
        var tenant = await host.TenantAsync();
        var (survivorId, mergedId) = await GivenTwoAsync(tenant);
        var before = await StateAsync(tenant, survivorId, mergedId);

        var preview = await tenant.AskAsync(
            "query($survivorId: ID!, $mergedId: ID!) { previewMerge(survivorId: $survivorId, mergedId: $mergedId) { fields { field survivor merged result } records { module type count } } }",
            new { survivorId, mergedId });

        var fields = preview.GetProperty("previewMerge").GetProperty("fields").GetRawText();
        Assert.Contains("""{"field":"SOURCE","survivor":null,"merged":"Fair","result":"Fair"}""", fields, StringComparison.Ordinal);
        Assert.Contains("""{"field":"OWNER","survivor":"Ada","merged":"Ben","result":"Ada"}""", fields, StringComparison.Ordinal);
        var records = preview.GetProperty("previewMerge").GetProperty("records").GetRawText();
        Assert.Contains("""{"module":"crm.customers","type":"Contact","count":1}""", records, StringComparison.Ordinal);
        Assert.Contains("""{"module":"crm.customers","type":"CustomerTag","count":1}""", records, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync(tenant, survivorId, mergedId));
    }

    [Fact]
    public async Task MergeCustomers_IntoItself_IsRefused()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme");

        Assert.Contains("A customer cannot be merged with itself. Name two customers.", await tenant.QueryAsync(Merge, new { survivorId = id, mergedId = id }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MergeCustomers_SurvivorBelowTheOther_IsRefused()
    {
        var tenant = await host.TenantAsync();
        var mergedId = await Given.CustomerAsync(tenant, "Top");
        var survivorId = await Given.CustomerAsync(tenant, "Below", new { parentId = mergedId });

        Assert.Contains("CUSTOMERS_SURVIVOR_BELOW", await tenant.QueryAsync(Merge, new { survivorId, mergedId }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RestoreCustomer_Merged_AsksToUndoTheMerge()
    {
        var tenant = await host.TenantAsync();
        var (survivorId, mergedId) = await GivenTwoAsync(tenant);
        await MergedAsync(tenant, survivorId, mergedId);

        Assert.Contains("CUSTOMERS_CUSTOMER_MERGED", await tenant.QueryAsync("mutation($id: ID!) { restoreCustomer(input: { id: $id }) { errors { code } } }", new { id = mergedId }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MergeCustomers_ChainOfTwo_LeadsToTheLast()
    {
        var tenant = await host.TenantAsync();
        var (second, first) = await GivenTwoAsync(tenant);
        var last = await Given.CustomerAsync(tenant, "Last");
        var inner = await MergedAsync(tenant, second, first);
        await MergedAsync(tenant, last, second);

        Assert.Equal("""{"data":{"customer":{"name":"Last"}}}""", await tenant.QueryAsync("query($id: ID!) { customer(id: $id) { name } }", new { id = first }));
        Assert.DoesNotContain("\"errors\":[{\"message\"", await tenant.QueryAsync(Undo, new { id = inner }), StringComparison.Ordinal);
    }

    private static async Task<(string SurvivorId, string MergedId)> GivenTwoAsync(TestTenant tenant)
    {
        var survivor = await Given.CustomerAsync(tenant, "Acme", new { owner = "Ada", email = "a@acme.example", street = "Main 1" });
        var merged = await Given.CustomerAsync(tenant, "ACME Ltd", new { owner = "Ben", source = "Fair", email = "b@acme.example", street = "Side 2" });
        await Given.ContactAsync(tenant, merged, "Ann");
        await tenant.AskAsync(
            "mutation($input: RecordTransactionInput!) { recordTransaction(input: $input) { errors { code } } }", new { input = new { customerId = merged, amount = 5, currency = "EUR" } });
        foreach (var (id, tags) in new[] { (survivor, new[] { "big" }), (merged, new[] { "big", "old" }) })
        {
            await tenant.AskAsync("mutation($id: ID!, $tags: [String!]!) { addCustomerTags(input: { customerId: $id, tags: $tags }) { errors { code } } }", new { id, tags });
        }

        await tenant.DrainEventsAsync();
        return (survivor, merged);
    }

    private static async Task<string> MergedAsync(TestTenant tenant, string survivorId, string mergedId)
    {
        await tenant.AskAsync(Merge, new { survivorId, mergedId });
        return mergedId;
    }

    private static Task<string> StateAsync(TestTenant tenant, params string[] ids) => tenant.QueryAsync(
        """
        query($ids: [ID!]!) {
          nodes(ids: $ids) {
            ... on Customer {
              name source owner email street lifecycle primaryContact { name } mergedInto { name } tags { nodes { name } }
              contacts(order: [{ name: ASC }]) { nodes { name } } contactPoints(order: [{ value: ASC }]) { nodes { value primary } }
              addresses(order: [{ street: ASC }]) { nodes { street primary } } transactions { totalCount }
            }
          }
        }
        """, new { ids });
}
