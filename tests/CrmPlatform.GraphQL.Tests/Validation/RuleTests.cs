using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Validation;

namespace CrmPlatform.GraphQL.Tests.Validation;

/// <summary>Each rule once; the differential run against graphql-js covers the rest.</summary>
public sealed class RuleTests
{
    // The texts and places are graphql-js's.
    [Theory]
    [InlineData("{ dog { name } } type T { a: Int }", "The \"T\" definition is not executable.", "1:18")]
    [InlineData("mutation { a }", "The mutation operation is not supported by the schema.", "1:1")]
    [InlineData("query A { dog { name } } query A { dog { name } }", "There can be only one operation named \"A\".", "1:7 1:32")]
    [InlineData("{ dog { name } } query B { dog { name } }", "This anonymous operation must be the only defined operation.", "1:1")]
    [InlineData("subscription S { dogBarked { name } catMeowed { name } }", "Subscription \"S\" must select only one top level field.", "1:37")]
    [InlineData("subscription { __typename }", "Anonymous Subscription must not select an introspection top level field.", "1:16")]
    [InlineData("subscription ($b: Boolean!) { dogBarked @include(if: $b) { name } }", "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection.", "1:41")]
    [InlineData("{ dog { ... on Dig { name } } }", "Unknown type \"Dig\". Did you mean \"Dog\" or \"ID\"?", "1:16")]
    [InlineData("{ dog { ... on DogCommand { name } } }", "Fragment cannot condition on non composite type \"DogCommand\".", "1:16")]
    [InlineData("{ dog { ...F } } fragment F on ID { x }", "Fragment \"F\" cannot condition on non composite type \"ID\".", "1:32")]
    [InlineData("query ($d: Dog) { dog { name(surname: $d) } }", "Variable \"$d\" cannot be non-input type \"Dog\".", "1:12")]
    [InlineData("{ dog { name { x } } }", "Field \"name\" must not have a selection since type \"String\" has no subfields.", "1:14")]
    [InlineData("{ pets }", "Field \"pets\" of type \"[Pet!]\" must have a selection of subfields. Did you mean \"pets { ... }\"?", "1:3")]
    [InlineData("{ dog { nome } }", "Cannot query field \"nome\" on type \"Dog\". Did you mean \"name\"?", "1:9")]
    [InlineData("{ pet { barkVolume } }", "Cannot query field \"barkVolume\" on type \"Pet\". Did you mean to use an inline fragment on \"Dog\"?", "1:9")]
    [InlineData("{ catOrDog { name } }", "Cannot query field \"name\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Pet\", \"Canine\", \"Cat\", or \"Dog\"?", "1:14")]
    [InlineData("{ dog { ...F } } fragment F on Dog { name } fragment F on Dog { name }", "There can be only one fragment named \"F\".", "1:27 1:54")]
    [InlineData("{ dog { ...G } }", "Unknown fragment \"G\".", "1:12")]
    [InlineData("{ dog { name } } fragment F on Dog { name }", "Fragment \"F\" is never used.", "1:18")]
    [InlineData("{ dog { ... on Cat { name } } }", "Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\".", "1:9")]
    [InlineData("{ dog { ...F } } fragment F on Cat { name }", "Fragment \"F\" cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\".", "1:9")]
    [InlineData("{ dog { ...F } } fragment F on Dog { name ...G } fragment G on Dog { name ...F }", "Cannot spread fragment \"F\" within itself via \"G\".", "1:43 1:75")]
    [InlineData("query ($a: Boolean $a: Boolean) { dog { name(surname: $a) } }", "There can be only one variable named \"$a\".", "1:9 1:21")]
    [InlineData("query Q { dog { name(surname: $a) } }", "Variable \"$a\" is not defined by operation \"Q\".", "1:31 1:1")]
    [InlineData("query Q($a: Int) { dog { name } }", "Variable \"$a\" is never used in operation \"Q\".", "1:9")]
    [InlineData("{ dog @unknown { name } }", "Unknown directive \"@unknown\".", "1:7")]
    [InlineData("query @onField { dog { name } }", "Directive \"@onField\" may not be used on QUERY.", "1:7")]
    [InlineData("{ dog @onField @onField { name } }", "The directive \"@onField\" can only be used once at this location.", "1:7 1:16")]
    [InlineData("{ dog { name(sirname: true) } }", "Unknown argument \"sirname\" on field \"Dog.name\". Did you mean \"surname\"?", "1:14")]
    [InlineData("{ dog @tagged(name: \"a\", x: 1) { name } }", "Unknown argument \"x\" on directive \"@tagged\".", "1:26")]
    [InlineData("{ dog { name(surname: true, surname: true) } }", "There can be only one argument named \"surname\".", "1:14 1:29")]
    [InlineData("{ dog { name(surname: 1) } }", "Boolean cannot represent a non boolean value: 1", "1:23")]
    [InlineData("{ dog { doesKnowCommand(dogCommand: SITT) } }", "Value \"SITT\" does not exist in \"DogCommand\" enum. Did you mean the enum value \"SIT\"?", "1:37")]
    [InlineData("{ pets(filter: {volume: 1}) { name } }", "Expected value of type \"PetFilter\" to include required field \"name\", found: { volume: 1 }.", "1:16")]
    [InlineData("{ pets(filter: {name: \"a\", nme: 1}) { name } }", "Expected value of type \"PetFilter\" not to include unknown field \"nme\". Did you mean \"name\"? Found: { name: \"a\", nme: 1 }.", "1:28")]
    [InlineData("{ petBy(by: {id: 1, name: \"a\"}) { name } }", "Within OneOf Input Object type \"PetBy\", exactly one field must be specified, and the value for that field must be non-null.", "1:13")]
    [InlineData("{ list(ids: [1, null]) }", "Expected value of non-null type \"ID!\" not to be null.", "1:17")]
    [InlineData("{ human { age } }", "Argument \"Human.age(unit:)\" of type \"String!\" is required, but it was not provided.", "1:11")]
    [InlineData("{ dog @tagged { name } }", "Argument \"@tagged(name:)\" of type \"String!\" is required, but it was not provided.", "1:7")]
    [InlineData("query ($a: String) { human { age(unit: $a) } }", "Variable \"$a\" of type \"String\" used in position expecting type \"String!\".", "1:8 1:40")]
    [InlineData("query ($a: ID) { petBy(by: {id: $a}) { name } }", "Variable \"$a\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"PetBy\".", "1:8 1:33")]
    [InlineData("{ dog { name: barkVolume name } }", "Fields \"name\" conflict because \"barkVolume\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", "1:9 1:26")]
    [InlineData("{ dog { name(surname: true) name } }", "Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.", "1:9 1:29")]
    [InlineData("{ pet { ... on Dog { x: barkVolume } ... on Cat { x: name } } }", "Fields \"x\" conflict because they return conflicting types \"Int\" and \"String\". Use different aliases on the fields to fetch both if this was intentional.", "1:22 1:51")]
    [InlineData("{ a: dog { x: name } a: dog { x: barkVolume } }", "Fields \"a\" conflict because subfields \"x\" conflict because \"name\" and \"barkVolume\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", "1:3 1:12 1:22 1:31")]
    [InlineData("{ pets(filter: {name: \"a\", name: \"b\"}) { name } }", "There can be only one input field named \"name\".", "1:17 1:28")]
    public void Validate_BrokenRule_TellsWhatAndWhere(string text, string message, string places)
    {
        var errors = Validator.Validate(Sdl.Pets, Parser.Parse(text));

        var error = Assert.Single(errors, e => e.Message == message);
        Assert.Equal(places, string.Join(' ', error.Locations.Select(l => $"{l.Line}:{l.Column}")));
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", error.Code);
    }

    [Theory]
    [InlineData("query Q($id: ID!, $b: Boolean = true, $n: Int) { human(id: $id) { name @include(if: $b) pets { ...P } } list(ids: [$id], more: [$n]) } fragment P on Pet { name ... on Dog { barkVolume } __typename }")]
    [InlineData("query ($y: Int!, $x: Int) { dog { isAtLocation(x: $x, y: $y) } }")]
    [InlineData("{ pet { ... on Dog { x: barkVolume } ... on Cat { x: meowVolume } } }")]
    [InlineData("{ __schema { queryType { name } } __type(name: \"Dog\") { name } }")]
    [InlineData("query ($id: ID!) { petBy(by: {id: $id}) { name } }")]
    [InlineData("{ dog @tagged(name: \"a\") @tagged(name: \"b\") { name } }")]
    [InlineData("subscription { ...F } fragment F on Subscription { dogBarked { name } }")]
    public void Validate_ValidDocument_FindsNothing(string text) => Assert.Empty(Validator.Validate(Sdl.Pets, Parser.Parse(text)));

    [Fact]
    public void Validate_WithoutSuggestions_TellsNoNames()
    {
        var errors = Validator.Validate(Sdl.Pets, Parser.Parse("{ dog { nome } }"), new ValidationOptions { Suggest = false });

        Assert.Equal("Cannot query field \"nome\" on type \"Dog\".", Assert.Single(errors).Message);
    }

    [Fact]
    public void Validate_ExplainedField_UsesTheExplanation()
    {
        var options = new ValidationOptions
        {
            ExplainUnknownField = (type, field) => new UnknownField($"'{type}.{field}' comes with 'crm.sales'.", "MODULE_DISABLED", new Dictionary<string, object?>()),
        };

        var error = Assert.Single(Validator.Validate(Sdl.Pets, Parser.Parse("{ dog { opportunities } }"), options));

        Assert.Equal("'Dog.opportunities' comes with 'crm.sales'.", error.Message);
        Assert.Equal("MODULE_DISABLED", error.Code);
    }

    [Fact]
    public void Validate_WithoutIntrospection_RefusesTheSchemaButNotTheTypeName()
    {
        var options = new ValidationOptions { AllowIntrospection = false };

        Assert.Equal("INTROSPECTION_DISABLED", Assert.Single(Validator.Validate(Sdl.Pets, Parser.Parse("{ __schema { queryType { name } } }"), options)).Code);
        Assert.Empty(Validator.Validate(Sdl.Pets, Parser.Parse("{ __typename dog { __typename } }"), options));
    }
}
