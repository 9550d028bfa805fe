using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Schemas;

public sealed class SchemaBuilderTests
{
    // Each text breaks one rule of the type system, and nothing else.
    [Theory]
    [InlineData("type Query", "GQL2107 Type 'Query' must have one or more fields. Add a field, or remove the type.")]
    [InlineData("schema { query: Q, mutation: Q } type Q { a: Int }", "GQL2102 Type 'Q' is the root of query and mutation. Give each kind of operation a type of its own.")]
    [InlineData("type Query { a: __T } scalar __T", "GQL2106 The name of type '__T' must not begin with '__', which is reserved for introspection. Rename it.")]
    [InlineData("type Query { __a: Int }", "GQL2106 The name of field 'Query.__a' must not begin with '__', which is reserved for introspection. Rename it.")]
    [InlineData("type Query { a: I } input I { b: Int }", "GQL2109 Field 'Query.a' returns 'I', which clients can give but not read. Return a scalar, enumeration, object, interface or union.")]
    [InlineData("type Query { a(b: [Query!]): Int }", "GQL2110 'Query.a(b:)' takes '[Query!]', which clients can read but not give. Take a scalar, enumeration or input object.")]
    [InlineData("type Query { a(b: Int! @deprecated): Int }", "GQL2112 'Query.a(b:)' is required and deprecated, so that nobody could leave it out. Make it nullable or give it a default.")]
    [InlineData("type Query { a(b: [Int] = [1, \"x\"]): Int }", "GQL2113 'Query.a(b:)' has an invalid default value at [1]: Int cannot represent non-integer value: \"x\"")]
    [InlineData("type Query { a(b: I = { c: 1 }): Int } input I { d: Int }", "GQL2113 'Query.a(b:)' has an invalid default value: Expected value of type \"I\" not to include unknown field \"c\". Did you mean \"d\"? Found: { c: 1 }.")]
    [InlineData("interface I implements I { a: Int } type Query { a: I }", "GQL2115 Type 'I' cannot implement itself. Remove the interface from it.")]
    [InlineData("interface I { a: Int } type Query implements I & I { a: Int }", "GQL2116 Type 'Query' can implement 'I' only once. Name it once.")]
    [InlineData("interface I { a: Int } interface J implements I { a: Int } type Query implements J { a: Int }", "GQL2118 Type 'Query' must implement 'I', because 'J' does. Add it.")]
    [InlineData("interface I { a: Int } type Query implements I { b: Int }", "GQL2119 Type 'Query' does not have the field of its interface 'I.a'. Add it.")]
    [InlineData("interface I { a: Int } type Query implements I { a: String }", "GQL2120 Field 'Query.a' returns 'String', but the interface field 'I.a' returns 'Int'. Return that type or a subtype of it.")]
    [InlineData("interface I { a(b: Int): Int } type Query implements I { a: Int }", "GQL2121 Field 'Query.a' does not have the interface's argument 'I.a(b:)'. Add it.")]
    [InlineData("interface I { a(b: Int): Int } type Query implements I { a(b: Int!): Int }", "GQL2122 Argument 'Query.a(b:)' takes 'Int!', but the interface's argument 'I.a(b:)' takes 'Int'. Take exactly that type.")]
    [InlineData("interface I { a: Int } type Query implements I { a(b: Int!): Int }", "GQL2123 Argument 'Query.a(b:)' is required ('Int!'), but the interface field 'I.a' does not have it. Make it optional.")]
    [InlineData("interface I { a: Int } type Query implements I { a: Int @deprecated }", "GQL2124 Field 'Query.a' is deprecated, but the interface field 'I.a' is not. Deprecate both or none.")]
    [InlineData("type Query { a: U } union U", "GQL2125 Union 'U' must have one or more members. Add one, or remove the union.")]
    [InlineData("type Query { a: U } union U = Query | Query", "GQL2126 Union 'U' can have the member 'Query' only once. Name it once.")]
    [InlineData("type Query { a: E } enum E", "GQL2127 Enumeration 'E' must have one or more values. Add one, or remove the enumeration.")]
    [InlineData("type Query { a(b: I): Int } input I @oneOf { c: Int! d: Int }", "GQL2130 Field 'I.c' belongs to a OneOf input and must be nullable. Make it nullable.")]
    [InlineData("type Query { a(b: I): Int } input I @oneOf { c: Int = 1 d: Int }", "GQL2131 Field 'I.c' belongs to a OneOf input and cannot have a default. Remove the default.")]
    [InlineData("type Query { a(b: I): Int } input I { c: J! } input J { d: I! e: [I!] }", "GQL2132 No finite value of input 'I' can be given, because it refers to itself through 'I.c', 'J.d'. Make one of these fields nullable or a list.")]
    [InlineData("type Query { a(b: I): Int } input I @oneOf { c: I }", "GQL2132 No finite value of input 'I' can be given, because it refers to itself through 'I.c'. Make one of these fields nullable or a list.")]
    [InlineData("type Query { a(b: I): Int } input I { c: I = {} }", "GQL2133 The default of 'I.c' refers to itself. Remove one of these defaults.")]
    [InlineData("type Query { a(b: I): Int } input I { c: J = {} } input J { d: I = {} }", "GQL2133 The default of 'I.c' refers to itself through the defaults of 'J.d'. Remove one of these defaults.")]
    [InlineData("type Query { a: Int } directive @d(x: Int @d) on ARGUMENT_DEFINITION", "GQL2134 Directive '@d' is used by its own definition. Take it off its arguments, their types and the directives on them.")]
    [InlineData("type Query { a: Int } directive @d(x: I) on INPUT_FIELD_DEFINITION input I { y: Int @d }", "GQL2134 Directive '@d' is used by its own definition. Take it off its arguments, their types and the directives on them.")]
    public void Build_BrokenRule_TellsIt(string sdl, string message)
    {
        var exception = Assert.Throws<GraphQLException>(() => SchemaFromSdl.Build(sdl));

        var error = Assert.Single(exception.Errors);
        Assert.Equal(message, error.Message);
        Assert.Equal(message[..7], error.Code);
    }

    [Fact]
    public void Build_SeveralBrokenRules_TellsAllWithTheirMembers()
    {
        var query = new ObjectType("Query") { Owner = "crm.sales" };
        var input = new InputObjectType("In");
        input.Complete([]);
        query.Complete(
            [
                new FieldDefinition("first-name", Scalars.String, []) { Member = "Queries.GetFirstName" },
                new FieldDefinition("a", input, []) { Member = "Queries.GetA", Owner = "crm.other" },
                new FieldDefinition("a", Scalars.Int, [new InputValueDefinition("x", Scalars.Int), new InputValueDefinition("x", Scalars.Int)]) { Member = "Queries.GetAAsync" },
            ],
            []);

        var exception = Assert.Throws<GraphQLException>(() => new SchemaBuilder { Query = query }.Build());

        Assert.Equal(
            [
                "GQL2105 The name of field 'Query.first-name' (Queries.GetFirstName in 'crm.sales') is not a GraphQL name. Use letters, digits and underscores, and do not begin with a digit.",
                "GQL2109 Field 'Query.a' (Queries.GetA in 'crm.other') returns 'In', which clients can give but not read. Return a scalar, enumeration, object, interface or union.",
                "GQL2108 Type 'Query' has two fields 'a': (Queries.GetA in 'crm.other') and (Queries.GetAAsync in 'crm.sales'). Rename one.",
                "GQL2111 'Query.a' (Queries.GetAAsync in 'crm.sales') has two arguments 'x'. Rename one.",
                "GQL2107 Type 'In' must have one or more fields. Add a field, or remove the type.",
            ],
            exception.Errors.Select(e => e.Message));
    }

    [Fact]
    public void Build_TwoTypesOfOneName_TellsBothOwners()
    {
        var first = new EnumType("Kind", [new EnumValueDefinition("A", "A")]) { Owner = "crm.sales" };
        var second = new EnumType("Kind", [new EnumValueDefinition("B", "B")]) { Owner = "acme.loyalty" };
        var query = new ObjectType("Query");
        query.Complete([new FieldDefinition("a", first, []), new FieldDefinition("b", second, [])], []);

        var exception = Assert.Throws<GraphQLException>(() => new SchemaBuilder { Query = query }.Build());

        Assert.Equal("GQL2103 Two types are named 'Kind' (in 'crm.sales') (in 'acme.loyalty'). Rename one.", Assert.Single(exception.Errors).Message);
    }

    [Fact]
    public void Build_WithoutQuery_SaysSo() =>
        Assert.Equal("GQL2101 The schema has no query type. Give it one with at least one field.", Assert.Single(Assert.Throws<GraphQLException>(() => new SchemaBuilder().Build()).Errors).Message);

    [Fact]
    public void Build_TypesThatAreOnlyReferredTo_FindsThem()
    {
        var leaf = new EnumType("Leaf", [new EnumValueDefinition("A", "A")]);
        var input = new InputObjectType("In");
        input.Complete([new InputValueDefinition("leaf", leaf)]);
        var query = new ObjectType("Query");
        query.Complete([new FieldDefinition("a", Scalars.Date, [new InputValueDefinition("in", new ListType(input))])], []);

        var schema = new SchemaBuilder { Query = query }.Build();

        Assert.Same(leaf, schema.FindType("Leaf"));
        Assert.Same(Scalars.Date, schema.FindType("Date"));
        Assert.Equal(
            ["__Directive", "__DirectiveLocation", "__EnumValue", "__Field", "__InputValue", "__Schema", "__Type", "__TypeKind"],
            schema.Types.Select(t => t.Name).Where(n => n.StartsWith("__", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FindField_MetaFields_AreWhereTheSpecificationPutsThem()
    {
        var schema = SchemaFromSdl.Build("type Query { a: T } type T { b: Int } union U = T");

        Assert.Equal(["__schema", "__type"], schema.MetaFields.Select(f => f.Name));
        Assert.NotNull(schema.FindField(schema.Query, "__type"));
        Assert.Null(schema.FindField((CompositeType)schema.FindType("T")!, "__type"));
        Assert.Same(TypeNameField.Definition, schema.FindField((CompositeType)schema.FindType("U")!, "__typename"));
    }

    [Fact]
    public void FindType_Reference_KeepsItsWrappers()
    {
        var schema = SchemaFromSdl.Build("type Query { a: [Int!] }");

        var found = schema.FindType(Parser.ParseType("[Int!]"));

        Assert.True(found!.IsSameAs(schema.Query.FindField("a")!.Type));
        Assert.Null(schema.FindType(Parser.ParseType("[Nope]")));
    }
}
