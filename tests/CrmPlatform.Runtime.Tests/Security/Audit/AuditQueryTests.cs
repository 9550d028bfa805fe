using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Security.Audit;

public sealed class AuditQueryTests
{
    private const string Change = "mutation($id: ID!, $to: String!) { updateCustomer(input: { id: $id, industry: $to, city: $to }) { errors { message } } }";

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AuditEntries_OfARecord_TellWhoChangedWhat(string provider)
    {
        await using var scene = await AuditScene.StartAsync(provider, "crm.customers");
        var id = await scene.CreateCustomerAsync("Ada", "ada@example.org");
        await scene.CreateCustomerAsync("Other", "other@example.org");
        await scene.Asker.As("boss").AskAsync(Change, new { id, to = "Bridges" });

        var answer = await scene.Asker.QueryAsync(
            $$"""{ auditEntries(record: "{{id}}", order: [{ id: DESC }], first: 1) { totalCount nodes { callerName operation entityType action changes { property old new isErased } } } }""");

        Assert.Equal(
            """{"data":{"auditEntries":{"totalCount":2,"nodes":[{"callerName":"boss","operation":"updateCustomer","entityType":"Customer","action":"CHANGED","changes":[{"property":"City","old":"Graz","new":"Bridges","isErased":false},{"property":"Industry","old":null,"new":"Bridges","isErased":false}]}]}}}""",
            answer);
    }

    [Theory]
    [InlineData("property: \"Industry\", value: \"Bridges\"", 2)]
    [InlineData("property: \"Industry\", value: \"Tunnels\"", 1)]
    [InlineData("value: \"Bridges\"", 2)]
    [InlineData("value: \"Bridge\"", 0)]
    [InlineData("property: \"Segment\", value: \"Bridges\"", 0)]
    [InlineData("property: \"Industry\"", 2)]
    [InlineData("where: { callerName: { eq: \"boss\" } }", 2)]
    [InlineData("where: { entityType: { eq: \"ContactPoint\" } }", 1)]
    public async Task AuditEntries_Filtered_AreThoseThatMatch(string filter, int count)
    {
        await using var scene = await AuditScene.StartAsync("sqlite", "crm.customers");
        var id = await scene.CreateCustomerAsync("Ada", "ada@example.org");
        await scene.Asker.AskAsync(Change, new { id, to = "Bridges" });
        await scene.Asker.As("boss").AskAsync(Change, new { id, to = "Tunnels" });

        var answer = await scene.Asker.AskAsync($"{{ auditEntries({filter}) {{ totalCount }} }}", null);

        Assert.Equal(count, answer.GetProperty("auditEntries").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task AuditEntries_CallerIsNoAdministrator_IsRefused()
    {
        await using var scene = await AuditScene.StartAsync("sqlite", "crm.customers");

        foreach (var role in (string[])["user", "reader", "nobody"])
        {
            foreach (var field in (string[])["auditEntries { totalCount }", "dataSubjectExport(subject: \"x\") { subject }"])
            {
                Assert.Contains("AUTH_NOT_AUTHORIZED", await scene.Asker.As("x", [role]).QueryAsync($"{{ {field} }}"), StringComparison.Ordinal);
            }

            Assert.Contains("AUTH_NOT_AUTHORIZED", await scene.Asker.As("x", [role]).QueryAsync("mutation { eraseDataSubject(input: { subject: \"x\" }) { errors { code } } }"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task EraseDataSubject_OfACustomer_LeavesNothingToExportAndIsWrittenDownAsTheExportsAre(string provider)
    {
        await using var scene = await AuditScene.StartAsync(provider, "crm.customers");
        var id = await scene.CreateCustomerAsync("Ada", "ada@example.org");

        var before = await ExportAsync(scene.Asker, id);
        var erased = await scene.Asker.AskAsync("mutation($id: ID!) { eraseDataSubject(input: { subject: $id }) { erasure { records } errors { message } } }", new { id });
        var after = await ExportAsync(scene.Asker, id);

        Assert.Contains(before, v => v == "Ada");
        Assert.Equal(3, erased.GetProperty("eraseDataSubject").GetProperty("erasure").GetProperty("records").GetInt32());
        Assert.DoesNotContain(after, v => v is "Ada" or "ada@example.org");
        Assert.Equal(
            ["SubjectExport|Read", "Address|Erased", "ContactPoint|Erased", "Customer|Erased", "SubjectExport|Read"],
            await scene.ReadAsync("SELECT entity_type, action FROM {audit} WHERE number > 3 ORDER BY number"));
        Assert.Contains("\"isErased\":true", await scene.Asker.QueryAsync("{ auditEntries { nodes { changes { isErased } } } }"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string?>> ExportAsync(TestTenant tenant, string id)
    {
        var answer = await tenant.AskAsync("query($id: ID!) { dataSubjectExport(subject: $id) { records { module type fields { name category value } } } }", new { id });
        return [.. answer.GetProperty("dataSubjectExport").GetProperty("records").EnumerateArray().SelectMany(r => r.GetProperty("fields").EnumerateArray()).Select(f => f.GetProperty("value").GetString())];
    }
}
