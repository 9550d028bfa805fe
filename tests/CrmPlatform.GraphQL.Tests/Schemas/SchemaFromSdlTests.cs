using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Schemas;

public sealed class SchemaFromSdlTests
{
    [Theory]
    [InlineData("type Query { a: Int } type Query { b: Int }", "GQL2201 Two definitions define the type 'Query'. Write 'extend' before the second, or rename one.")]
    [InlineData("type Query { a: Int } query { a }", "GQL2202 The operation or fragment '' is no type. Only definitions of the type system may stand here.")]
    [InlineData("schema { query: Query } schema { mutation: M } type M { a: Int } type Query { a: Int }", "GQL2203 The schema is defined twice. Remove one definition, or write 'extend' before it.")]
    [InlineData("type Query { a: Int } extend type T { a: Int }", "GQL2204 Type 'T' is extended but not defined. Define it.")]
    [InlineData("type Query { a: Int } extend input Query { a: Int }", "GQL2205 Type 'Query' is extended as another kind of type than it is defined. Use the keyword of its definition.")]
    [InlineData("type Query { a: Int b: Nope }", "GQL2206 Type 'Nope' of 'Query.b' is not defined. Define it, or correct the name.")]
    [InlineData("type Query implements T { a: Int } type T { a: Int }", "GQL2207 Type 'Query' can implement only interfaces, and 'T' is none. Remove it from the list.")]
    [InlineData("type Query { a: U } union U = Query | Int", "GQL2208 Union 'U' can have only object types as members, and 'Int' is none. Remove it.")]
    [InlineData("schema { query: Query mutation: E } type Query { a: E } enum E { A }", "GQL2209 The root type of mutation must be an object type, and 'E' is none. Name an object type.")]
    [InlineData("type Query { a: Int @nope }", "GQL2211 Directive '@nope' at 'Query.a' is not defined. Define it, or correct the name.")]
    [InlineData("type Query { a: Int @d } directive @d on OBJECT", "GQL2212 Directive '@d' may not stand at 'Query.a', since it does not name the location FIELD_DEFINITION. Move it, or add the location to its definition.")]
    [InlineData("type Query { a: Int @deprecated @deprecated }", "GQL2214 Directive '@deprecated' stands twice at 'Query.a'. Remove one, or define it as repeatable.")]
    [InlineData("type Query { a: Int @deprecated(why: 1) }", "GQL2215 Directive '@deprecated' at 'Query.a' has no argument 'why'. Remove it, or correct the name.")]
    [InlineData("type Query { a: S } scalar S @specifiedBy", "GQL2216 Directive '@specifiedBy' at 'S' lacks its argument 'url'. Add it.")]
    [InlineData("type Query { a: Int a: Int }", "GQL2213 'Query' has 'a' twice. Remove or rename one.")]
    [InlineData("type Query { a(b: Int b: Int): Int }", "GQL2213 'Query.a' has 'b' twice. Remove or rename one.")]
    [InlineData("type Query { a: E } enum E { A A }", "GQL2213 'E' has 'A' twice. Remove or rename one.")]
    public void Build_BrokenText_TellsIt(string sdl, string message) =>
        Assert.Equal(message, Assert.Single(Assert.Throws<GraphQLException>(() => SchemaFromSdl.Build(sdl)).Errors).Message);

    [Fact]
    public void Build_Extensions_AddToTheirTypes()
    {
        var schema = SchemaFromSdl.Build(
            """
            type Query { a: E } extend type Query implements I { b: Int } interface I { b: Int }
            enum E { A } extend enum E { B }
            union U = Query extend union U = T type T { x: Int }
            input In { a: Int } extend input In { b: Int }
            schema { query: Query } extend schema { mutation: T }
            """);

        Assert.Equal(["a", "b"], schema.Query.Fields.Select(f => f.Name));
        Assert.Equal(["I"], schema.Query.Interfaces.Select(i => i.Name));
        Assert.Equal(["A", "B"], ((EnumType)schema.FindType("E")!).Values.Select(v => v.Name));
        Assert.Equal(["Query", "T"], ((UnionType)schema.FindType("U")!).Members.Select(m => m.Name));
        Assert.Equal(["a", "b"], ((InputObjectType)schema.FindType("In")!).Fields.Select(f => f.Name));
        Assert.Equal("T", schema.Mutation!.Name);
    }

    // The text is what graphql-js's printSchema writes.
    [Fact]
    public void Print_SchemaWithEverything_IsGraphQLJs()
    {
        const string sdl = """"
            """The schema."""
            schema {
              query: Query
            }

            directive @key(
              """Which fields."""
              fields: String! = "id"
            ) repeatable on INTERFACE | OBJECT

            """
            Several lines
              with indentation
            """
            type Query implements Node {
              id: ID!

              """Has arguments."""
              list(
                """How many."""
                first: Int = 10
                filter: Filter = { name: "a", kinds: [A, B] }
              ): [Query!]! @deprecated(reason: "Say \"why\".")
              old(a: Int @deprecated): U @deprecated
            }

            interface Node {
              id: ID!
            }

            union U = Query

            scalar Url @specifiedBy(url: "https://example.org")

            enum Kind {
              A

              """The second."""
              B @deprecated
            }

            input Filter {
              name: String
              kinds: [Kind!]
              by: By
            }

            input By @oneOf {
              id: ID
              url: Url
            }
            """";

        Assert.Equal(sdl, SchemaPrinter.Print(SchemaFromSdl.Build(sdl)));
    }
}
