using System.Text.Json;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Federation;

/// <summary>Representations of entities: any value is read, and what is no representation is told where it stands.</summary>
internal sealed class AnyType : ScalarType
{
    public AnyType()
        : base(FederationNames.Any) => Description = "What a gateway knows of an entity: an object with `__typename` and the fields of a key.";

    public override object? ReadLiteral(ValueNode literal) => Scalars.JSON.ReadLiteral(literal);

    public override object? ReadJson(JsonElement json) => Scalars.JSON.ReadJson(json);

    public override void Write(Utf8JsonWriter writer, object value) => Scalars.JSON.Write(writer, value);
}
