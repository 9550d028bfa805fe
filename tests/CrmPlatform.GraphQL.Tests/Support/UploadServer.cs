using CrmPlatform.GraphQL.Transport;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>A schema that takes files and answers with what it read of them.</summary>
internal static class UploadServer
{
    public static TestServer Server { get; } = new(
        """
        scalar Upload
        input Attachment { title: String, file: Upload! }
        type Query { a: Int }
        type Mutation { one(file: Upload!): String, many(files: [Upload!]!): String, attach(attachments: [Attachment!]!): String, maybe(file: Upload): String, number(n: Int): String }
        """,
        new()
        {
            ["Mutation.one"] = new EachParent((_, arguments) => Read(arguments["file"])),
            ["Mutation.many"] = new EachParent((_, arguments) => string.Join(" ", ((IEnumerable<object?>)arguments["files"]!).Select(Read))),
            ["Mutation.attach"] = new EachParent((_, arguments) => string.Join(" ", ((IEnumerable<object?>)arguments["attachments"]!).Cast<Dictionary<string, object?>>().Select(a => Read(a["file"])))),
            ["Mutation.maybe"] = new EachParent((_, arguments) => Read(arguments.GetValueOrDefault("file"))),
        });

    public static HttpCall Call(GraphQLHttpOptions options) => new(Server, options);

    private static string Read(object? value)
    {
        if (value is not UploadedFile file)
        {
            return "none";
        }

        using var content = new StreamReader(file.OpenRead());
        var text = content.ReadToEnd();
        return $"{file.Name}:{file.ContentType}:{file.Length}:{(text.Length > 20 ? text[..20] : text)}";
    }
}
