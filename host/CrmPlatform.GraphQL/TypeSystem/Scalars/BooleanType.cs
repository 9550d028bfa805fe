using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>True or false. spec: sec-Boolean</summary>
internal sealed class BooleanType : ScalarType
{
    public BooleanType()
        : base("Boolean") => Description = "`true` or `false`.";

    public override Type RuntimeType => typeof(bool);

    public override object ReadLiteral(ValueNode literal) =>
        literal is BooleanValueNode boolean ? boolean.Value : throw ScalarErrors.NotBoolean(ScalarErrors.Text(literal));

    public override object ReadJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw ScalarErrors.NotBoolean(ScalarErrors.Text(json)),
    };

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteBooleanValue(value switch
    {
        bool b => b,
        int i => i != 0,
        long l => l != 0,
        double d when double.IsFinite(d) => d != 0,
        _ => throw ScalarErrors.NotBoolean(ScalarErrors.Text(value)),
    });
}
