using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Turns constants of a document into JSON, and JSON into constants.</summary>
internal static class JsonLiteral
{
    /// <summary>Writes a constant as JSON; names of enumerations become text.</summary>
    public static void Write(Utf8JsonWriter writer, ValueNode literal)
    {
        switch (literal)
        {
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ObjectValueNode value:
                writer.WriteStartObject();
                foreach (var field in value.Fields)
                {
                    writer.WritePropertyName(field.Name.Value);
                    Write(writer, field.Value);
                }

                writer.WriteEndObject();
                break;
            case IntValueNode number:
                writer.WriteRawValue(number.Text);
                break;
            case FloatValueNode number:
                writer.WriteRawValue(number.Text);
                break;
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                break;
            case BooleanValueNode boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case EnumValueNode name:
                writer.WriteStringValue(name.Name);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>Makes a constant of JSON.</summary>
    public static ValueNode Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = new List<ObjectFieldNode>();
                foreach (var property in json.EnumerateObject())
                {
                    fields.Add(new(new NameNode(JsonStrings.NameOf(property), -1), Read(property.Value), -1));
                }

                return new ObjectValueNode(fields, -1);
            case JsonValueKind.Array:
                return new ListValueNode([.. json.EnumerateArray().Select(Read)], -1);
            case JsonValueKind.String:
                return new StringValueNode(JsonStrings.Show(json), isBlock: false, -1);
            case JsonValueKind.Number:
                var text = json.GetRawText();
                return text.AsSpan().IndexOfAny(".eE") < 0 ? new IntValueNode(text, -1) : new FloatValueNode(text, -1);
            case JsonValueKind.True or JsonValueKind.False:
                return new BooleanValueNode(json.GetBoolean(), -1);
            default:
                return new NullValueNode(-1);
        }
    }
}
