using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Any JSON value.</summary>
internal sealed class JsonType : ScalarType
{
    public JsonType()
        : base("JSON")
    {
        Description = "Any JSON value: an object, a list, text, a number, true, false or null.";
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc8259";
    }

    public override Type RuntimeType => typeof(JsonElement);

    public override object ReadLiteral(ValueNode literal)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            JsonLiteral.Write(writer, literal);
        }

        using var document = JsonDocument.Parse(bytes.WrittenMemory, new JsonDocumentOptions { MaxDepth = 1_000 });
        return document.RootElement.Clone();
    }

    // The request's document may be disposed before the value is used up.
    public override object ReadJson(JsonElement json) => json.Clone();

    public override void Write(Utf8JsonWriter writer, object value) => JsonSerializer.Serialize(writer, value, value.GetType());
}
