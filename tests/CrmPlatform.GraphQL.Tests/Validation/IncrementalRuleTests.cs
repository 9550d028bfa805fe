using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.GraphQL.Validation;

namespace CrmPlatform.GraphQL.Tests.Validation;

public sealed class IncrementalRuleTests
{
    private static readonly Schema Schema = SchemaFromSdl.Build(
        """
        type Query { pet: Pet pets: [Pet!]! }
        type Mutation { rename: Pet all: [Pet] }
        type Subscription { renamed: Pet }
        type Pet { name: String friends: [Pet] }
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD
        """);

    // The texts and places are graphql-js's.
    [Theory]
    [InlineData("mutation { ... @defer { rename { name } } }", "Defer directive cannot be used on root mutation type \"Mutation\".", "1:16")]
    [InlineData("mutation { all @stream { name } }", "Stream directive cannot be used on root mutation type \"Mutation\".", "1:16")]
    [InlineData("subscription { renamed { ... @defer { name } } }", "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.", "1:30")]
    [InlineData("subscription { renamed { friends @stream { name } } }", "Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`.", "1:34")]
    [InlineData("{ ... @defer(label: \"a\") { pet { name } } pets @stream(label: \"a\") { name } }", "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.", "1:7 1:48")]
    [InlineData("query ($l: String) { ... @defer(label: $l) { pet { name } } }", "Argument \"@defer(label:)\" must be a static string.", "1:26")]
    [InlineData("{ pet @stream { name } }", "Directive \"@stream\" cannot be used on non-list field \"Query.pet\".", "1:7")]
    public void Validate_MisusedDirective_TellsWhatAndWhere(string text, string message, string places)
    {
        var error = Assert.Single(Validator.Validate(Schema, Parser.Parse(text)));

        Assert.Equal(message, error.Message);
        Assert.Equal(places, string.Join(' ', error.Locations.Select(l => $"{l.Line}:{l.Column}")));
    }

    [Theory]
    [InlineData("{ ... @defer(label: \"a\") { pet { name } } pets @stream(label: \"b\", initialCount: 1) { name } }")]
    [InlineData("mutation { rename { ... @defer { name } friends @stream { name } } }")]
    [InlineData("subscription ($b: Boolean!) { renamed { ... @defer(if: $b) { name } } }")]
    [InlineData("subscription { renamed { ... @defer(if: false) { name } } }")]
    public void Validate_RightUse_FindsNothing(string text) => Assert.Empty(Validator.Validate(Schema, Parser.Parse(text)));

    [Fact]
    public void Validate_FieldStreamedTwice_Conflicts() =>
        Assert.Contains(
            Validator.Validate(Schema, Parser.Parse("{ pets @stream { name } pets { name } }")),
            e => e.Message.StartsWith("Fields \"pets\" conflict because they have overlapping stream directives", StringComparison.Ordinal));
}
