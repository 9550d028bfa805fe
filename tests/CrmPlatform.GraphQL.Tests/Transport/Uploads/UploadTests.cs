using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Transport.Uploads;

/// <summary>The examples of graphql-multipart-request-spec, and what surrounds them.</summary>
public sealed class UploadTests
{
    [Fact]
    public async Task Post_SingleFile_ReachesTheResolver()
    {
        var (response, body) = await SendAsync(new MultipartForm()
            .Field("operations", """{ "query": "mutation ($file: Upload!) { one(file: $file) }", "variables": { "file": null } }""")
            .Field("map", """{ "0": ["variables.file"] }""")
            .File("0", "a.txt", "Alpha file content.").End());

        Assert.Equal((200, """{"data":{"one":"a.txt:text/plain:19:Alpha file content."}}"""), (response, body));
    }

    [Fact]
    public async Task Post_FileList_ReachesTheResolverInOrder()
    {
        var (_, body) = await SendAsync(new MultipartForm()
            .Field("operations", """{ "query": "mutation($files: [Upload!]!) { many(files: $files) }", "variables": { "files": [null, null] } }""")
            .Field("map", """{ "0": ["variables.files.1"], "1": ["variables.files.0"] }""")
            .File("0", "b.txt", "Bravo").File("1", "c.txt", "Charlie").End());

        Assert.Equal("""{"data":{"many":"c.txt:text/plain:7:Charlie b.txt:text/plain:5:Bravo"}}""", body);
    }

    [Fact]
    public async Task Post_OneFileInTwoPlaces_IsReadTwice()
    {
        var (_, body) = await SendAsync(new MultipartForm()
            .Field("operations", """{ "query": "mutation($a: [Attachment!]!) { attach(attachments: $a) }", "variables": { "a": [{ "file": null }, { "title": "t", "file": null }] } }""")
            .Field("map", """{ "x": ["variables.a.0.file", "variables.a.1.file"] }""")
            .File("x", "x.txt", "X").End());

        Assert.Equal("""{"data":{"attach":"x.txt:text/plain:1:X x.txt:text/plain:1:X"}}""", body);
    }

    [Fact]
    public async Task Post_OneFileForAList_BecomesAListOfOne()
    {
        var (_, body) = await SendAsync(new MultipartForm()
            .Field("operations", """{ "query": "mutation($files: [Upload!]!) { many(files: $files) }", "variables": { "files": null } }""")
            .Field("map", """{ "0": ["variables.files"] }""")
            .File("0", "b.txt", "B").End());

        Assert.Equal("""{"data":{"many":"b.txt:text/plain:1:B"}}""", body);
    }

    [Fact]
    public async Task Post_NoFiles_RunsTheOperation()
    {
        var (_, body) = await SendAsync(new MultipartForm()
            .Field("operations", """{ "query": "mutation($file: Upload) { maybe(file: $file) }", "variables": { "file": null } }""")
            .Field("map", "{}").End());

        Assert.Equal("""{"data":{"maybe":"none"}}""", body);
    }

    [Fact]
    public async Task Post_LongFile_GoesThroughDiskAndLeavesNothing()
    {
        var folder = Directory.CreateTempSubdirectory();
        var call = UploadServer.Call(new GraphQLHttpOptions { Uploads = new UploadOptions { Folder = folder.FullName, MemoryBytes = 1_000 } });

        var (_, body) = await call.SendAsync(OneFile(new string('x', 5_000_000)).Fill);

        Assert.Equal("""{"data":{"one":"a.txt:text/plain:5000000:xxxxxxxxxxxxxxxxxxxx"}}""", body);
        Assert.Empty(folder.EnumerateFiles());
        folder.Delete();
    }

    [Fact]
    public async Task Post_NameWithFolders_LosesThem()
    {
        var (_, body) = await SendAsync(new MultipartForm()
            .Field("operations", """{ "query": "mutation ($file: Upload!) { one(file: $file) }", "variables": { "file": null } }""")
            .Field("map", """{ "0": ["variables.file"] }""")
            .File("0", "../../etc/pass\twd", "x").End());

        Assert.Equal("""{"data":{"one":"passwd:text/plain:1:x"}}""", body);
    }

    [Fact]
    public async Task Post_NoPreflightHeader_IsRefusedUnread()
    {
        var (response, body) = await UploadServer.Call(new GraphQLHttpOptions()).SendAsync(request =>
        {
            OneFile("x").Fill(request);
            request.Headers.Remove("GraphQL-Preflight");
        });

        Assert.Equal(400, response.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"A multipart request needs the header 'GraphQL-Preflight', so that another site's page cannot send it unasked. Send 'GraphQL-Preflight: 1'.","extensions":{"code":"PREFLIGHT_HEADER_MISSING"}}]}""",
            body);
    }

    [Fact]
    public async Task Post_SchemaTakesNoFile_Is415()
    {
        var server = new TestServer("type Query { a: Int }", []);

        var (response, _) = await new HttpCall(server).SendAsync(OneFile("x").Fill);

        Assert.Equal(415, response.StatusCode);
    }

    [Fact]
    public async Task Post_Batch_IsRefusedUnlessAllowed()
    {
        var form = () => new MultipartForm()
            .Field("operations", """[{ "query": "mutation ($f: Upload!) { one(file: $f) }", "variables": { "f": null } }, { "query": "mutation ($f: [Upload!]!) { many(files: $f) }", "variables": { "f": [null] } }]""")
            .Field("map", """{ "0": ["0.variables.f"], "1": ["1.variables.f.0"] }""")
            .File("0", "a.txt", "A").File("1", "b.txt", "B").End();

        var (refused, _) = await SendAsync(form());
        var (_, body) = await UploadServer.Call(new GraphQLHttpOptions { MaxBatchSize = 2 }).SendAsync(form().Fill);

        Assert.Equal(400, refused);
        Assert.Equal("""[{"data":{"one":"a.txt:text/plain:1:A"}},{"data":{"many":"b.txt:text/plain:1:B"}}]""", body);
    }

    private static MultipartForm OneFile(string content) => new MultipartForm()
        .Field("operations", """{ "query": "mutation ($file: Upload!) { one(file: $file) }", "variables": { "file": null } }""")
        .Field("map", """{ "0": ["variables.file"] }""")
        .File("0", "a.txt", content).End();

    private static async Task<(int Status, string Body)> SendAsync(MultipartForm form)
    {
        var (response, body) = await UploadServer.Call(new GraphQLHttpOptions()).SendAsync(form.Fill);
        return (response.StatusCode, body);
    }
}
