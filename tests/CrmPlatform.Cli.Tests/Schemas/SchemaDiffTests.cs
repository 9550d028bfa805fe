using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Schemas;

namespace CrmPlatform.Cli.Tests.Schemas;

public sealed class SchemaDiffTests
{
    [Theory]
    [InlineData("type Query { a: Int b: Int }", "type Query { a: Int }", "Breaking Query.b The field was removed.")]
    [InlineData("type Query { a: Int }", "type Query { a: Int b: Int }", "Safe Query.b The field was added.")]
    [InlineData("type Query { a: Int! }", "type Query { a: Int }", "Breaking Query.a The field's type went from 'Int!' to 'Int'.")]
    [InlineData("type Query { a: [Int] }", "type Query { a: [Int!]! }", "Safe Query.a The field's type went from '[Int]' to '[Int!]!'.")]
    [InlineData("type Query { a(b: Int): Int }", "type Query { a: Int }", "Breaking Query.a(b:) The argument was removed.")]
    [InlineData("type Query { a: Int }", "type Query { a(b: Int): Int }", "Dangerous Query.a(b:) The argument of type 'Int' was added.")]
    [InlineData("type Query { a: Int }", "type Query { a(b: Int!): Int }", "Breaking Query.a(b:) The required argument of type 'Int!' was added.")]
    [InlineData("type Query { a: Int }", "type Query { a(b: Int! = 1): Int }", "Dangerous Query.a(b:) The argument of type 'Int!' was added.")]
    [InlineData("type Query { a(b: [Int!]): Int }", "type Query { a(b: [Int]): Int }", "Safe Query.a(b:) The type of the argument went from '[Int!]' to '[Int]'.")]
    [InlineData("type Query { a(b: Int): Int }", "type Query { a(b: Int!): Int }", "Breaking Query.a(b:) The type of the argument went from 'Int' to 'Int!'.")]
    [InlineData("type Query { a(b: Int): Int }", "type Query { a(b: Int = 2): Int }", "Dangerous Query.a(b:) The default of the argument went from none to '2'.")]
    [InlineData("enum E { A B }", "enum E { A }", "Breaking E.B The value was removed.")]
    [InlineData("enum E { A }", "enum E { A B }", "Dangerous E.B The value was added.")]
    [InlineData("enum E { A }", "enum E { A @deprecated }", "Safe E.A It was deprecated.")]
    [InlineData("type A { a: Int } union U = A", "type A { a: Int } type B { a: Int } union U = A | B", "Dangerous U The union's member 'B' was added.; Safe B The type was added.")]
    [InlineData("interface N { a: Int } type A implements N { a: Int }", "interface N { a: Int } type A { a: Int }", "Breaking A The interface 'N' was removed.")]
    [InlineData("type A { a: Int }", "input A { a: Int }", "Breaking A The type became an input.")]
    [InlineData("input I { a: Int }", "input I { a: Int b: Int! }", "Breaking I.b The required input field of type 'Int!' was added.")]
    [InlineData("input I { a: Int }", "input I @oneOf { a: Int }", "Breaking I Exactly one field must be given now.")]
    [InlineData("directive @d(a: Int) on FIELD | QUERY", "directive @d(b: Int) on FIELD", "Breaking @d The directive may not stand on QUERY any more.; Breaking @d(a:) The argument was removed.; Safe @d(b:) The argument of type 'Int' was added.")]
    [InlineData("type Query { a: Int } type Root { a: Int }", "schema { query: Root } type Query { a: Int } type Root { a: Int }", "Breaking Query The type is not that of query operations any more.")]
    [InlineData("type Query { a: Int } extend type Query { b: Int }", "\"Described.\" type Query { b: Int a: Int }", "")]
    public void Compare_OneChange_NamesPlaceAndLevel(string old, string now, string changes) => Assert.Equal(
        changes,
        string.Join("; ", SchemaDiff.Compare(ComparedSchema.Read(old, "old"), ComparedSchema.Read(now, "new")).Select(c => $"{c.Level} {c.Coordinate} {c.Message}")));

    [Fact]
    public void Read_NoSchema_TellsWhere()
    {
        var error = Assert.Throws<CrmToolException>(() => ComparedSchema.Read("type Query {\n  a: }", "old.graphql"));

        Assert.StartsWith("CRM2012 'old.graphql' is no schema: line 2, column 6: Syntax Error", error.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, error.ExitCode);
    }
}
