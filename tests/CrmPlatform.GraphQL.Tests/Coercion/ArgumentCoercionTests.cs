using System.Text.Json;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Coercion;

public sealed class ArgumentCoercionTests
{
    private static readonly Schema Schema = SchemaFromSdl.Build(
        """
        type Query { f(int: Int, default: Int = 3, required: Int! = 4, list: [Int], in: In, by: By): Int, needed(a: Int!): Int, any(json: Json): Int }
        input In { a: Int, b: Int = 2 }
        input By @oneOf { id: ID, name: String }
        scalar Json
        """);

    [Theory]
    [InlineData("f", "{}", "{\"default\":3,\"required\":4}")]
    [InlineData("f(default: null, int: 1)", "{}", "{\"int\":1,\"default\":null,\"required\":4}")]
    [InlineData("f(int: $v, default: $v, required: $v)", "{}", "{\"default\":3,\"required\":4}")]
    [InlineData("f(int: $v, default: $v, required: $v)", "{\"v\":9}", "{\"int\":9,\"default\":9,\"required\":9}")]
    [InlineData("f(list: 1, in: {})", "{}", "{\"default\":3,\"required\":4,\"list\":[1],\"in\":{\"b\":2}}")]
    [InlineData("f(list: [1, $v, null])", "{}", "{\"default\":3,\"required\":4,\"list\":[1,null,null]}")]
    [InlineData("f(in: {a: $v, b: $v})", "{}", "{\"default\":3,\"required\":4,\"in\":{\"b\":2}}")]
    [InlineData("f(in: {a: $v, b: $v})", "{\"v\":null}", "{\"default\":3,\"required\":4,\"in\":{\"a\":null,\"b\":null}}")]
    [InlineData("any(json: {a: [$v, 1], b: $v})", "{\"v\":5}", "{\"json\":{\"a\":[5,1],\"b\":5}}")]
    [InlineData("any(json: {a: [$v, 1], b: $v})", "{}", "{\"json\":{\"a\":[null,1]}}")]
    public void Coerce_Arguments_GivesValuesAndDefaults(string field, string variables, string coerced) =>
        Assert.Equal(coerced, JsonSerializer.Serialize(Coerce(field, variables)));

    // The texts are graphql-js's.
    [Theory]
    [InlineData("f(required: $v)", "{\"v\":null}", "Argument \"Query.f(required:)\" has invalid value: Expected variable \"$v\" provided to non-null type \"Int!\" not to be null.", 28)]
    [InlineData("needed(a: $v)", "{}", "Argument \"Query.needed(a:)\" has invalid value: Expected variable \"$v\" provided to type \"Int!\" to provide a runtime value.", 26)]
    [InlineData("needed", "{}", "Argument \"Query.needed(a:)\" of required type \"Int!\" was not provided.", 16)]
    public void Coerce_MissingValue_TellsWhyAndWhere(string field, string variables, string message, int column)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(() => Coerce(field, variables)).Errors);

        Assert.Equal(message, error.Message);
        Assert.Equal([new SourceLocation(1, column)], error.Locations);
    }

    [Theory]
    [InlineData("f(int: 1, in: {a: 1})", true)]
    [InlineData("f(in: {a: $v})", false)]
    [InlineData("f(list: [1, [$v]])", false)]
    public void IsConstant_Arguments_TellsWhetherAVariableIsAmongThem(string field, bool isConstant) =>
        Assert.Equal(isConstant, ArgumentCoercion.IsConstant(Field(field).Node.Arguments));

    private static IReadOnlyDictionary<string, object?> Coerce(string field, string variables)
    {
        var (document, node) = Field(field);
        var coerced = VariableCoercion.Coerce(Schema, (OperationNode)document.Definitions[0], JsonDocument.Parse(variables).RootElement, document.Source);
        return ArgumentCoercion.Coerce(Schema.Query.FindField(node.Name.Value)!, node, coerced, document.Source);
    }

    private static (DocumentNode Document, FieldNode Node) Field(string field)
    {
        var document = Parser.Parse($"query($v:Int){{ {field} }}");
        return (document, (FieldNode)((OperationNode)document.Definitions[0]).SelectionSet.Selections[0]);
    }
}
