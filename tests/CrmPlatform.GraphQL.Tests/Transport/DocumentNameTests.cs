using System.Security.Cryptography;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Transport;

public sealed class DocumentNameTests
{
    private static readonly TestServer Server = new("type Query { a: Int }", new() { ["Query.a"] = new EachParent(_ => 1) });
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData("{ a }"u8));

    private readonly MemoryDocuments _documents = new();

    [Fact]
    public async Task Post_HashOfUnknownThenWithTextThenAlone_RunsFromThenOn()
    {
        var call = new HttpCall(Server, new GraphQLHttpOptions { Documents = _documents });
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{Hash}}}"}}""";

        var first = await call.PostAsync($$$"""{"extensions":{{{extensions}}}}""");
        var second = await call.PostAsync($$$"""{"query":"{ a }","extensions":{{{extensions}}}}""");
        var third = await call.PostAsync($$$"""{"extensions":{{{extensions}}}}""");

        Assert.Equal("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", first.Body);
        Assert.Equal("""{"data":{"a":1}}""", second.Body);
        Assert.Equal("""{"data":{"a":1}}""", third.Body);
    }

    [Fact]
    public async Task Post_TextOfAnotherHash_IsRefusedAndNotKept()
    {
        var call = new HttpCall(Server, new GraphQLHttpOptions { Documents = _documents });

        var (_, body) = await call.PostAsync("""{"query":"{ a }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""");

        Assert.Contains("PERSISTED_QUERY_MISMATCH", body);
        Assert.Empty(_documents.Documents);
    }

    [Fact]
    public async Task Post_DocumentId_RunsTheStoredText()
    {
        _documents.Documents["home"] = "{ a }";
        var call = new HttpCall(Server, new GraphQLHttpOptions { Documents = _documents, OnlyStoredDocuments = true });

        Assert.Equal("""{"data":{"a":1}}""", (await call.PostAsync("""{"documentId":"home"}""")).Body);
    }

    [Fact]
    public async Task Post_TextWhereOnlyStoredRun_IsRefused()
    {
        var call = new HttpCall(Server, new GraphQLHttpOptions { Documents = _documents, OnlyStoredDocuments = true });
        var named = $$$$"""{"query":"{ a }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{Hash}}}}"}}}""";

        Assert.Contains("ONLY_STORED_DOCUMENTS", (await call.PostAsync("""{"query":"{ a }"}""")).Body);
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", (await call.PostAsync(named)).Body);
    }

    [Fact]
    public async Task Post_NameWithoutStore_TellsThatItIsNotSupported()
        => Assert.Contains("PersistedQueryNotSupported", (await new HttpCall(Server).PostAsync("""{"documentId":"home"}""")).Body);
}
