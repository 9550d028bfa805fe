using System.Text;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Transport.Uploads;

/// <summary>Every malformed multipart request gets a status of the client's and a sentence that helps.</summary>
public sealed class MalformedUploadTests
{
    private const string Operations = """{ "query": "mutation ($file: Upload!) { one(file: $file) }", "variables": { "file": null, "n": 1, "list": [null] } }""";

    [Theory]
    [InlineData("""[]""", "'map' is not a JSON object.")]
    [InlineData("""{""", "'map' is not JSON.")]
    [InlineData("""{ "0": "variables.file" }""", "'map' has something else than a list of places.")]
    [InlineData("""{ "0": [1] }""", "'map' has a place that is no text.")]
    [InlineData("""{ "0": [] }""", "'map' has no place for file '0'.")]
    [InlineData("""{ "0": ["variables.file"], "0": ["variables.list.0"] }""", "'map' names file '0' twice.")]
    [InlineData("""{ "0": ["variables.file", "variables.file"] }""", "'map' puts two files at 'variables.file'.")]
    [InlineData("""{ "0": ["variables.file"], "1": ["variables.file"] }""", "'map' puts two files at 'variables.file'.")]
    [InlineData("""{ "0": ["file"] }""", "'map' puts file '0' at 'file', where 'operations' has no null.")]
    [InlineData("""{ "0": ["variables"] }""", "'map' puts file '0' at 'variables', where 'operations' has no null.")]
    [InlineData("""{ "0": ["query"] }""", "'map' puts file '0' at 'query', where 'operations' has no null.")]
    [InlineData("""{ "0": ["variables.other"] }""", "'map' puts file '0' at 'variables.other', where 'operations' has no null.")]
    [InlineData("""{ "0": ["variables.n"] }""", "'map' puts file '0' at 'variables.n', where 'operations' has no null.")]
    [InlineData("""{ "0": ["variables.list.1"] }""", "'map' puts file '0' at 'variables.list.1', where 'operations' has no null.")]
    [InlineData("""{ "0": ["variables.list.00"] }""", "'map' puts file '0' at 'variables.list.00', where 'operations' has no null.")]
    [InlineData("""{ "0": ["variables.list.-1"] }""", "'map' puts file '0' at 'variables.list.-1', where 'operations' has no null.")]
    [InlineData("""{ "0": ["variables.file.toString"] }""", "'map' puts file '0' at 'variables.file.toString', where 'operations' has no null.")]
    [InlineData("""{ "0": ["0.variables.file"] }""", "'map' puts file '0' at '0.variables.file', where 'operations' has no null.")]
    [InlineData("""{ "other": ["variables.file"] }""", "part '0' is not in 'map' or was sent twice.")]
    [InlineData("""{ "0": ["variables.file"], "1": ["variables.list.0"] }""", "'map' names file '1', which was not sent.")]
    public async Task Post_BadMap_Is400AndSaysWhy(string map, string why)
    {
        var form = new MultipartForm().Field("operations", Operations).Field("map", map).File("0", "a.txt", "A").End();

        var (status, body) = await SendAsync(form, new UploadOptions());

        Assert.Equal(400, status);
        Assert.Contains($"The multipart request was refused: {why}", body);
    }

    [Theory]
    [InlineData("map operations 0", "the part 'operations' does not come in its place")]
    [InlineData("operations 0 map", "the part 'map' does not come in its place")]
    [InlineData("0 operations map", "the part 'operations' does not come in its place")]
    [InlineData("map 0", "the part 'operations' does not come in its place")]
    [InlineData("operations", "the part 'map' does not come in its place")]
    [InlineData("operations map", "'map' names file '0', which was not sent")]
    [InlineData("operations map 0 0", "part '0' is not in 'map' or was sent twice")]
    [InlineData("operations map 0 more", "part 'more' is not in 'map' or was sent twice")]
    [InlineData("operations operations", "the part 'map' does not come in its place")]
    public async Task Post_PartsMissingOrInOtherOrder_Is400AndSaysWhich(string parts, string why)
    {
        var form = new MultipartForm();
        foreach (var part in parts.Split(' '))
        {
            _ = part switch
            {
                "operations" => form.Field(part, Operations),
                "map" => form.Field(part, """{ "0": ["variables.file"] }"""),
                _ => form.File(part, "a.txt", "A"),
            };
        }

        var (status, body) = await SendAsync(form.End(), new UploadOptions());

        Assert.Equal(400, status);
        Assert.Contains(why, body);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567890123456789x")]
    [InlineData("multipart/form-data; boundary=other")]
    [InlineData("multipart/form-data-else; boundary=b; boundary")]
    public async Task Post_BadBoundary_Is400(string contentType)
    {
        var (response, _) = await UploadServer.Call(new GraphQLHttpOptions()).SendAsync(request =>
        {
            new MultipartForm().Field("operations", Operations).Field("map", "{}").End().Fill(request);
            request.ContentType = contentType;
        });

        Assert.Equal(400, response.StatusCode);
    }

    [Fact]
    public async Task Post_BodyCutAnywhere_Is400()
    {
        var whole = new MemoryStream();
        var request = new Microsoft.AspNetCore.Http.DefaultHttpContext().Request;
        new MultipartForm().Field("operations", Operations).Field("map", """{ "0": ["variables.file"] }""").File("0", "a.txt", "Alpha").End().Fill(request);
        await request.Body.CopyToAsync(whole);

        for (var length = 0; length < whole.Length - "--\r\n".Length; length++)
        {
            var (response, body) = await UploadServer.Call(new GraphQLHttpOptions()).SendAsync(cut =>
            {
                new MultipartForm().Fill(cut);
                cut.Body = new MemoryStream(whole.GetBuffer(), 0, length);
            });

            Assert.True(response.StatusCode == 400, $"{length} bytes: {response.StatusCode} {body}");
        }
    }

    [Theory]
    [InlineData("Content-Disposition: form-data")]
    [InlineData("Content-Disposition: attachment; name=\"operations\"")]
    [InlineData("Content-Type: text/plain")]
    public async Task Post_PartWithoutName_Is400(string headers)
    {
        var (status, body) = await SendAsync(new MultipartForm().Part(headers, Encoding.UTF8.GetBytes(Operations)).End(), new UploadOptions());

        Assert.Equal(400, status);
        Assert.Contains("has no 'Content-Disposition: form-data' with a name", body);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""[{ "query": "{ a }" }]""")]
    [InlineData("""{ "query": 1 }""")]
    public async Task Post_BadOperations_Is400(string operations)
    {
        var (status, _) = await SendAsync(new MultipartForm().Field("operations", operations).Field("map", "{}").End(), new UploadOptions());

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task Post_FileWhereTheTypeIsAnother_IsAnErrorOfTheVariable()
    {
        var form = new MultipartForm()
            .Field("operations", """{ "query": "mutation ($n: Int) { number(n: $n) }", "variables": { "n": null } }""")
            .Field("map", """{ "0": ["variables.n"] }""").File("0", "a.txt", "A").End();

        var (status, body) = await SendAsync(form, new UploadOptions());

        Assert.Equal(400, status);
        Assert.Contains("Variable \\\"$n\\\" has invalid value: Expected value of type \\\"Int\\\", found: file \\\"a.txt\\\".", body);
    }

    [Theory]
    [InlineData("file '0' is longer than 4 bytes", 4, 20, 100, 100_000)]
    [InlineData("'map' names more than 1 files", 100, 1, 100, 100_000)]
    [InlineData("'map' names more than 1 places", 100, 20, 1, 100_000)]
    [InlineData("The request body is longer than 300 bytes", 100, 20, 100, 300)]
    public async Task Post_MoreThanAllowed_Is413AndLeavesNothing(string why, int maxFileBytes, int maxFiles, int maxPlaces, int maxBodyBytes)
    {
        var folder = Directory.CreateTempSubdirectory();
        var form = new MultipartForm().Field("operations", Operations)
            .Field("map", """{ "0": ["variables.file"], "1": ["variables.list.0"] }""").File("0", "a.txt", "Alpha").File("1", "b.txt", new string('x', 90)).End();

        var (status, body) = await SendAsync(
            form, new UploadOptions { MaxFileBytes = maxFileBytes, MaxFiles = maxFiles, MaxPlaces = maxPlaces, MaxBodyBytes = maxBodyBytes, MemoryBytes = 2, Folder = folder.FullName });

        Assert.Equal(413, status);
        Assert.Contains(why, body);
        Assert.Empty(folder.EnumerateFiles());
        folder.Delete();
    }

    private static async Task<(int Status, string Body)> SendAsync(MultipartForm form, UploadOptions limits)
    {
        var (response, body) = await UploadServer.Call(new GraphQLHttpOptions { Uploads = limits }).SendAsync(form.Fill);
        return (response.StatusCode, body);
    }
}
