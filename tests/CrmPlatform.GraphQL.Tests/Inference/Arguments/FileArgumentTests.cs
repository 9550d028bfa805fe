using System.Text;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Tests.Inference.Arguments;

public sealed class FileArgumentTests
{
    [Fact]
    public void Infer_FileParameters_BecomeUpload()
    {
        var sdl = SchemaPrinter.Print(Inferred.Schema(typeof(Queries), typeof(Attachment), typeof(FileMutations)));

        Assert.Contains("input AttachFileInput {\n  file: Upload!\n  more: [Upload!]\n}", sdl);
        Assert.Contains("input AttachmentInput {\n  file: Upload!\n  title: String\n}", sdl);
        Assert.Contains("scalar Upload @specifiedBy(url: \"https://github.com/jaydenseric/graphql-multipart-request-spec\")", sdl);
    }

    [Fact]
    public async Task Execute_FileParameter_IsReadThroughTheSdk()
    {
        var executor = new RequestExecutor(Inferred.Schema(typeof(Queries), typeof(Attachment), typeof(FileMutations)), new ExecutorOptions());
        var file = new UploadedFile("a.txt", "text/plain", 5, () => new MemoryStream("Alpha"u8.ToArray()));

        using var result = await executor.ExecuteAsync(
            new GraphQLRequest
            {
                Query = "mutation($input: AttachFileInput!, $a: AttachmentInput!) { attachFile(input: $input) { string } attachTitled(input: { attachment: $a }) { string } }",
                Variables = JsonElement.Parse("""{ "input": { "file": null, "more": [null] }, "a": { "title": "t", "file": null } }"""),
                Files = new Dictionary<string, UploadedFile> { ["input.file"] = file, ["input.more.0"] = file, ["a.file"] = file },
            },
            new ServiceCollection().BuildServiceProvider(),
            CancellationToken.None);

        Assert.Empty(result.Errors);
        Assert.Equal("""{"attachFile":{"string":"a.txt text/plain 5 Alpha +1"},"attachTitled":{"string":"t Alpha"}}""", Encoding.UTF8.GetString(result.Data.Span));
    }

    [Fact]
    public void Infer_FileAsResult_IsRefused() => Assert.Contains(
        Assert.Throws<GraphQLException>(() => Inferred.Schema(typeof(FileQueries))).Errors,
        e => e.Message.Contains("GQL2011 No GraphQL type for 'IFile'", StringComparison.Ordinal));

    [QueryType]
    private static class Queries
    {
        public static int GetOne() => 1;
    }

    [QueryType]
    private static class FileQueries
    {
        public static IFile? GetFile() => null;
    }

    private sealed record Attachment(IFile File, string? Title);

    [MutationType]
    private static class FileMutations
    {
        public static async Task<string> AttachFileAsync(IFile file, IReadOnlyList<IFile>? more, CancellationToken cancellation)
        {
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy, cancellation);
            return $"{file.Name} {file.ContentType} {file.Length} {Encoding.UTF8.GetString(copy.ToArray())} +{more?.Count}";
        }

        public static string AttachTitled(Attachment attachment)
        {
            using var content = new StreamReader(attachment.File.OpenReadStream());
            return $"{attachment.Title} {content.ReadToEnd()}";
        }
    }
}
