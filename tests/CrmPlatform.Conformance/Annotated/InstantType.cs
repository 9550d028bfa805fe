using System.Text.Json;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Annotated;

/// <summary>The reference's custom scalar: text that is handed through unchanged.</summary>
internal sealed class InstantType() : ScalarType("Instant")
{
    public override Type RuntimeType => typeof(string);

    public override object? ReadLiteral(ValueNode literal) => literal is StringValueNode text ? text.Value : throw new FormatException("Instant must be a string.");

    public override object? ReadJson(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : throw new FormatException("Instant must be a string.");

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue((string)value);
}
