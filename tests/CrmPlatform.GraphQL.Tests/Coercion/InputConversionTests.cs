using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Coercion;

public sealed class InputConversionTests
{
    [Fact]
    public void Convert_ConvertersAndFactories_AreUsedFromTheInsideOut()
    {
        var line = new InputObjectType("Line") { Create = fields => $"made of {fields["id"]}" };
        line.Complete([new InputValueDefinition("id", Scalars.ID) { Convert = id => $"decoded {id}" }]);

        var values = Convert(new ListType(line), "{ f(in: [{ id: 1 }, null, { id: 2 }]) }");

        Assert.Equal(["made of decoded 1", null, "made of decoded 2"], (List<object?>)values["in"]!);
    }

    [Theory]
    [InlineData("{ f(in: 1) }", "Argument \"Query.f(in:)\" has invalid value: No such id.", "in")]
    [InlineData("{ f(in: { lines: [{ id: 2 }, { id: 1 }] }) }", "Argument \"Query.f(in:)\" has invalid value at .lines[1].id: No such id.", "lines[1].id")]
    public void Convert_ConverterRefuses_TellsTheWayAndThePlace(string document, string message, string member)
    {
        var line = new InputObjectType("Line");
        line.Complete([Id("id")]);
        var order = new InputObjectType("Order");
        order.Complete([new InputValueDefinition("lines", new ListType(line))]);

        var refused = Assert.Throws<InputRefusedException>(() => Convert(document.Contains("lines", StringComparison.Ordinal) ? order : Scalars.ID, document));

        var error = Assert.Single(refused.Errors);
        Assert.Equal((message, "BAD_USER_INPUT"), (error.Message, error.Code));
        Assert.Equal([new SourceLocation(1, 9)], error.Locations);
        Assert.Equal((member, "No such id."), (refused.Member, refused.Reason));
    }

    private static InputValueDefinition Id(string name) => new(name, Scalars.ID) { Convert = id => id is "1" ? throw new FormatException("No such id.") : id };

    private static IReadOnlyDictionary<string, object?> Convert(GraphQLType type, string text)
    {
        var query = new ObjectType("Query");
        query.Complete([new FieldDefinition("f", Scalars.Int, [type == Scalars.ID ? Id("in") : new InputValueDefinition("in", type)])], []);
        var document = Parser.Parse(text);
        var node = (FieldNode)((OperationNode)document.Definitions[0]).SelectionSet.Selections[0];
        var values = ArgumentCoercion.Coerce(query.Fields[0], node, CoercedVariables.None, document.Source);
        return ArgumentCoercion.Convert(query.Fields[0], node, values, document.Source);
    }
}
