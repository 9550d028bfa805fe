using System.Buffers;
using System.Text;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Security.Callers;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>A caller of the good neighbour who sends mutations with idempotency keys.</summary>
internal sealed class KeyedRemarks(CrmRuntime runtime, string tenant, string caller)
{
    public const string Module = "test.good-neighbour";
    private const string Customer = "Q3VzdG9tZXI6MDE5OGE1ZDAwMDAwNzAwMDgwMDAwMDAwMDAwMDAwMDE";

    public Task<string> AddAsync(string? key, string text) =>
        AskAsync(key, $$"""mutation { addRemark(input: { customerId: "{{Customer}}", text: "{{text}}" }) { remark { id text } errors { code } } }""");

    public Task<string> AddTwoAsync(string key) => AskAsync(
        key, $$"""mutation { a: addRemark(input: { customerId: "{{Customer}}", text: "a" }) { errors { code } } b: addRemark(input: { customerId: "{{Customer}}", text: "b" }) { errors { code } } }""");

    public async Task<string> CountAsync() => (await AskAsync(null, "{ remarks { totalCount } }")).Replace("""{"data":{"remarks":{"totalCount":""", "", StringComparison.Ordinal).TrimEnd('}');

    public async Task<string> AskAsync(string? key, string query)
    {
        await using var scope = (await runtime.GetTenantAsync(tenant, CancellationToken.None)).BeginScope(Caller.User(caller, caller, [RoleNames.Administrator]));
        using var result = await scope.Executor.ExecuteAsync(new GraphQLRequest { Query = query, IdempotencyKey = key }, scope.Services, CancellationToken.None);
        var answer = new ArrayBufferWriter<byte>();
        result.WriteTo(answer);
        return Encoding.UTF8.GetString(answer.WrittenSpan);
    }
}
