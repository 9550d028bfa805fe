using System.Text.Json;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Coercion;

public sealed class VariableCoercionTests
{
    private static readonly Schema Schema = SchemaFromSdl.Build(
        """
        type Query { a: Int }
        enum Kind { BIG SMALL }
        input In { int: Int, required: String!, withDefault: Int! = 7, list: [Int!], kind: Kind, inner: In, by: By }
        input By @oneOf { id: ID, name: String }
        """);

    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "null", "null")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[[Int]]", "[1,[2,null]]", "[[1],[2,null]]")]
    [InlineData("Kind", "\"BIG\"", "\"BIG\"")]
    [InlineData("In", "{\"required\":\"a\"}", "{\"required\":\"a\",\"withDefault\":7}")]
    [InlineData("In", "{\"required\":\"a\",\"list\":2,\"inner\":{\"required\":\"b\",\"withDefault\":1,\"int\":null},\"by\":{\"id\":4}}", "{\"required\":\"a\",\"withDefault\":7,\"list\":[2],\"inner\":{\"int\":null,\"required\":\"b\",\"withDefault\":1},\"by\":{\"id\":\"4\"}}")]
    [InlineData("String", "\"first\",\"v\":\"last\"", "\"last\"")]
    public void Coerce_ValueOfTheType_GivesIt(string type, string json, string coerced)
    {
        var variables = Coerce($"query ($v: {type}) {{ a }}", $"{{\"v\":{json}}}");

        Assert.True(variables.TryGet("v", out var value));
        Assert.Equal(coerced, JsonSerializer.Serialize(value));
    }

    // The texts are graphql-js's.
    [Theory]
    [InlineData("Int", "\"1\"", "invalid value: Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int!", "null", "invalid value: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("[Int!]", "[1,null]", "invalid value at [1]: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("Kind", "\"BIGG\"", "invalid value: Value \"BIGG\" does not exist in \"Kind\" enum. Did you mean the enum value \"BIG\"?")]
    [InlineData("Kind", "1", "invalid value: Enum \"Kind\" cannot represent non-string value: 1.")]
    [InlineData("In", "1", "invalid value: Expected value of type \"In\" to be an object, found: 1.")]
    [InlineData("In", "{\"inner\":{}}", "invalid value: Expected value of type \"In\" to include required field \"required\", found: { inner: {} }.|invalid value at .inner: Expected value of type \"In\" to include required field \"required\", found: {}.")]
    [InlineData("In", "{\"required\":\"\",\"lists\":1}", "invalid value: Expected value of type \"In\" not to include unknown field \"lists\". Did you mean \"list\" or \"int\"? Found: { required: \"\", lists: 1 }.")]
    [InlineData("By", "{}", "invalid value: Within OneOf Input Object type \"By\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("By", "{\"id\":null}", "invalid value at .id: Within OneOf Input Object type \"By\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("[Int]", "[1e400]", "invalid value at [0]: Int cannot represent non-integer value: Infinity")]
    [InlineData("String", "[1,2,3,4,5,6,7,8,9,10,11,12]", "invalid value: String cannot represent a non string value: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ... 2 more items]")]
    [InlineData("String", "{\"a\":{\"b\":{\"c\":1},\"d\":[1e21,0.000001,1e-7]}}", "invalid value: String cannot represent a non string value: { a: { b: [Object], d: [Array] } }")]
    [InlineData("String", "1e21", "invalid value: String cannot represent a non string value: 1e+21")]
    [InlineData("String", "0.0000015", "invalid value: String cannot represent a non string value: 0.0000015")]
    public void Coerce_OtherValue_TellsWhyAndWhere(string type, string json, string messages)
    {
        var exception = Assert.Throws<GraphQLException>(() => Coerce($"query ($v: {type}) {{ a }}", $"{{\"v\":{json}}}"));

        Assert.Equal(messages.Split('|').Order(), exception.Errors.Select(e => e.Message.Replace("Variable \"$v\" has ", "", StringComparison.Ordinal)).Order());
        Assert.All(exception.Errors, e => Assert.Equal([new SourceLocation(1, 8)], e.Locations));
        Assert.All(exception.Errors, e => Assert.Equal("BAD_USER_INPUT", e.Code));
    }

    [Fact]
    public void Coerce_AbsentValues_UsesDefaultsAndLeavesTheRestOut()
    {
        var variables = Coerce("query ($a: Int = 3, $b: Int, $c: Int = 4) { a }", "{\"c\":null}");

        Assert.Equal(3, variables.ValueOf("a"));
        Assert.False(variables.Has("b"));
        Assert.True(variables.Has("c"));
        Assert.Null(variables.ValueOf("c"));
    }

    [Fact]
    public void Coerce_RequiredValueAbsent_TellsIt()
    {
        var exception = Assert.Throws<GraphQLException>(() => Coerce("query ($a: Int!) { a }", "{}"));

        Assert.Equal("Variable \"$a\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.", Assert.Single(exception.Errors).Message);
    }

    [Fact]
    public void Coerce_ThousandsOfErrors_TellsFiftyAndThatThereAreMore()
    {
        var exception = Assert.Throws<GraphQLException>(() => Coerce("query ($a: [Int]) { a }", $"{{\"a\":[{string.Join(',', Enumerable.Repeat("\"x\"", 10_000))}]}}"));

        Assert.Equal(51, exception.Errors.Count);
        Assert.Equal("Too many errors processing variables, error limit reached. Execution aborted.", exception.Errors[^1].Message);
    }

    [Theory]
    [InlineData("[Int]", "[", "1,", "1]")]
    [InlineData("[In]", "[", "{\"required\":\"a\"},", "{\"required\":\"a\"}]")]
    [InlineData("In", "{", "\"k\":1,", "\"k\":1}")]
    public void Coerce_TooManyValues_EndsTheWork(string type, string start, string repeated, string end)
    {
        var json = start + string.Concat(Enumerable.Repeat(repeated, 200_000)) + end;

        var error = Assert.Throws<GraphQLException>(() => Coerce($"query ($v: {type}) {{ a }}", $"{{\"v\":{json}}}")).Errors[^1];

        Assert.Equal("The variables hold more than 100000 values. Send fewer at once.", error.Message);
        Assert.Equal("VARIABLE_VALUE_LIMIT", error.Code);
    }

    [Fact]
    public void Coerce_ManyVariables_FindsEachValue()
    {
        var declared = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"$v{i}: Int"));
        var given = string.Join(',', Enumerable.Range(0, 20).Where(i => i != 7).Select(i => $"\"v{i}\":{i}"));

        var variables = Coerce($"query ({declared}) {{ a }}", $"{{{given}}}");

        Assert.Equal(19, variables.ValueOf("v19"));
        Assert.False(variables.Has("v7"));
    }

    private static CoercedVariables Coerce(string text, string json)
    {
        var document = Parser.Parse(text);
        return VariableCoercion.Coerce(Schema, (OperationNode)document.Definitions[0], JsonDocument.Parse(json).RootElement, document.Source);
    }
}
