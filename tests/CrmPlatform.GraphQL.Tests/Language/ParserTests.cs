using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Fact]
    public void Parse_OperationWithEverything_KeepsAllParts()
    {
        var document = Parser.Parse(
            """
            "Finds." query Find("The id." $id: [ID!]! = ["a"] @d) @e(x: 1) {
              alias: field(a: {b: [1, -2.5e3, "s", true, null, ENUM, $id]}) @include(if: true) { id ...F ... on T @skip(if: false) { x } ... { y } }
            }
            """);

        var operation = Assert.IsType<OperationNode>(Assert.Single(document.Definitions));
        Assert.Equal("Finds.", operation.Description!.Value);
        Assert.Equal("The id.", operation.Variables[0].Description!.Value);
        Assert.Equal(
            """
            "Finds."
            query Find(
            "The id."
            $id: [ID!]! = ["a"] @d
            ) @e(x: 1) {
              alias: field(a: { b: [1, -2.5e3, "s", true, null, ENUM, $id] }) @include(if: true) {
                id
                ...F
                ... on T @skip(if: false) {
                  x
                }
                ... {
                  y
                }
              }
            }
            """,
            SyntaxPrinter.Print(document));
    }

    [Fact]
    public void Parse_TypeSystem_PrintsTheSame()
    {
        const string sdl = """"
            """The schema."""
            schema @link(url: "u") {
              query: Query
            }

            extend schema {
              mutation: M
            }

            scalar Date @specifiedBy(url: "u")

            """Has fields."""
            type Query implements A & B @key(fields: "id") {
              id: ID!
              """A list."""
              list(first: Int = 10, filter: In = { a: 1 }): [Query!]! @deprecated
            }

            extend type Query @shareable

            interface A implements B {
              id: ID!
            }

            union U @d = Query | Other

            enum E {
              ONE
              """Two."""
              TWO @deprecated(reason: "x")
            }

            input In @oneOf {
              a: Int = 1 @d
            }

            directive @key(fields: String!) repeatable on OBJECT | INTERFACE
            """";

        Assert.Equal(sdl, SyntaxPrinter.Print(Parser.Parse(sdl)));
    }

    [Theory]
    [InlineData("\"\\u00e9\\u{1F600}\\uD83D\\uDE00\\n\"", "é😀😀\n")]
    [InlineData("\"\"\"\n    a\n      b\n\n    c\\\"\"\"\n  \"\"\"", "a\n  b\n\nc\"\"\"")]
    [InlineData("\"\"\"  kept\"\"\"", "  kept")]
    [InlineData("\"\"\"\r\n  x\r  y\n\"\"\"", "x\ny")]
    [InlineData("\"\"\"   \"\"\"", "")]
    public void ParseValue_String_ReadsEscapesAndBlocks(string text, string value) =>
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(text)).Value);

    [Fact]
    public void ParseType_Nested_KeepsWrappers()
    {
        var type = Assert.IsType<NonNullTypeNode>(Parser.ParseType("[[Int!]]!"));

        Assert.Equal("[[Int!]]!", SyntaxPrinter.Print(type));
    }

    [Fact]
    public void Parse_NodesOfSeveralLines_KnowTheirPlaces()
    {
        var document = Parser.Parse("query Q {\r\n  a\n\n  bb: c }");

        var selections = ((OperationNode)document.Definitions[0]).SelectionSet.Selections;
        Assert.Equal([new SourceLocation(2, 3), new SourceLocation(4, 3)], selections.Select(s => document.Source.LocationOf(s.Start)));
    }
}
