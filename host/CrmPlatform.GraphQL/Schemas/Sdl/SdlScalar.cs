using System.Text.Json;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Sdl;

/// <summary>A scalar of which only the name is known: it hands any value through.</summary>
internal sealed class SdlScalar(string name) : ScalarType(name)
{
    public override object? ReadLiteral(ValueNode literal) => Scalars.JSON.ReadLiteral(literal);

    public override object? ReadJson(JsonElement json) => Scalars.JSON.ReadJson(json);

    public override void Write(Utf8JsonWriter writer, object value) => Scalars.JSON.Write(writer, value);
}
