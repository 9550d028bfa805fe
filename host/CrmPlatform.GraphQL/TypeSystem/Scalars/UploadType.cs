using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Files that come beside a request, not in it. spec: https://github.com/jaydenseric/graphql-multipart-request-spec</summary>
internal sealed class UploadType : ScalarType
{
    private const string Hint = "Send the file in a multipart request, null in its place and its name in 'map'.";

    public UploadType()
        : base("Upload")
    {
        Description = "A file. It is sent beside the variables, in a multipart request.";
        SpecifiedBy = "https://github.com/jaydenseric/graphql-multipart-request-spec";
    }

    public override Type RuntimeType => typeof(UploadedFile);

    public override object ReadLiteral(ValueNode literal) => throw ScalarErrors.Cannot(Name, ScalarErrors.Text(literal), Hint);

    public override object ReadJson(JsonElement json) => throw ScalarErrors.Cannot(Name, ScalarErrors.Text(json), Hint);

    public override void Write(Utf8JsonWriter writer, object value) => throw ScalarErrors.Cannot(Name, ScalarErrors.Text(value));
}
