using System.Diagnostics;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Validation;

namespace CrmPlatform.GraphQL.Tests.Validation;

public sealed class LimitTests
{
    private static readonly ValidationOptions Small = new()
    {
        Limits = new ValidationLimits { MaxDepth = 2, MaxFields = 4, MaxAliases = 2, MaxRootFields = 3, MaxDirectives = 1, MaxErrors = 2 },
    };

    [Theory]
    [InlineData("{ dog { name } }", "{ dog { mother { name } } }", "OPERATION_DEPTH_LIMIT")]
    [InlineData("{ dog { ...F } } fragment F on Dog { name }", "{ dog { ...F } } fragment F on Dog { mother { name } }", "OPERATION_DEPTH_LIMIT")]
    [InlineData("{ dog { name barkVolume } }", "{ dog { name barkVolume } pet { name __typename } }", "OPERATION_FIELD_LIMIT")]
    [InlineData("{ dog { ...F } pet { name } } fragment F on Dog { name }", "{ dog { ...F } pet { ...F } } fragment F on Dog { name barkVolume }", "OPERATION_FIELD_LIMIT")]
    [InlineData("{ a: __typename b: __typename }", "{ a: __typename b: __typename c: __typename }", "DOCUMENT_ALIAS_LIMIT")]
    [InlineData("{ ...F ...F ...F } fragment F on Query { __typename }", "{ ...F ...F ...F ...F } fragment F on Query { __typename }", "OPERATION_ROOT_FIELD_LIMIT")]
    [InlineData("{ dog @onField { name } }", "{ dog @onField @skip(if: false) { name } }", "DOCUMENT_DIRECTIVE_LIMIT")]
    public void Validate_Limit_LetsItPassAndRefusesOneMore(string atLimit, string above, string code)
    {
        Assert.Empty(Validator.Validate(Sdl.Pets, Parser.Parse(atLimit), Small));
        Assert.Contains(Validator.Validate(Sdl.Pets, Parser.Parse(above), Small), e => e.Code == code);
    }

    [Theory]
    [InlineData("{ dog { mother { mother { name } } } }", "{ dog { mother { mother { mother { name } } } } }")]
    [InlineData("{ dog { mother { ...F } } } fragment F on Dog { mother { name } }", "{ dog { mother { ...F } } } fragment F on Dog { mother { ... on Dog { mother { name } } } }")]
    [InlineData("{ dog { a: mother { mother { name } } b: mother { mother { name } } } }", "{ dog { a: mother { b: mother { c: mother { name } } } } }")]
    public void Validate_FieldInsideOfItself_LetsTheLimitPassAndRefusesOneMore(string atLimit, string above)
    {
        var options = new ValidationOptions { Limits = new ValidationLimits { MaxFieldCycles = 2 } };

        Assert.Empty(Validator.Validate(Sdl.Pets, Parser.Parse(atLimit), options));
        var error = Assert.Single(Validator.Validate(Sdl.Pets, Parser.Parse(above), options));
        Assert.Equal(("OPERATION_CYCLE_LIMIT", "'Dog.mother' stands more than 2 times inside of itself. Ask for fewer levels at once."), (error.Code, error.Message));
    }

    [Fact]
    public void Validate_ManyDirectives_LetsTheLimitPassAndRefusesOneMore()
    {
        var options = new ValidationOptions { Limits = new ValidationLimits { MaxDocumentDirectives = 2 } };

        Assert.Empty(Validator.Validate(Sdl.Pets, Parser.Parse("{ dog { name @skip(if: true) barkVolume @skip(if: true) } }"), options));
        Assert.Equal("DOCUMENT_DIRECTIVE_LIMIT", Assert.Single(Validator.Validate(Sdl.Pets, Parser.Parse("{ dog @skip(if: true) { name @skip(if: true) barkVolume @skip(if: true) } }"), options)).Code);
    }

    [Fact]
    public void Validate_IntrospectionDepth_LetsItPassAndRefusesOneMore()
    {
        const string types = "{ __schema { ...S } } fragment S on __Schema { types { ...T } } fragment T on __Type { fields { ";
        var options = new ValidationOptions { Limits = new ValidationLimits { MaxIntrospectionDepth = 2 } };

        Assert.Empty(Validator.Validate(Sdl.Pets, Parser.Parse(types + "name } }"), options));
        Assert.Contains(Validator.Validate(Sdl.Pets, Parser.Parse(types + "type { inputFields { name } } } }"), options), e => e.Code == "INTROSPECTION_DEPTH_LIMIT");
    }

    [Fact]
    public void Validate_MoreErrorsThanAreTold_SaysSo()
    {
        var errors = Validator.Validate(Sdl.Pets, Parser.Parse("{ a b c }"), Small);

        Assert.Equal(["GRAPHQL_VALIDATION_FAILED", "GRAPHQL_VALIDATION_FAILED", "VALIDATION_ERROR_LIMIT"], errors.Select(e => e.Code));
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[^1].Message);
    }

    [Fact]
    public void Validate_ManyMisspeltNames_StopsGuessingAfterTwenty()
    {
        var errors = Validator.Validate(Sdl.Pets, Parser.Parse("{ dog {" + Repeat(50, i => $"nam{i}") + "} }"));

        Assert.Equal(20, errors.Count(e => e.Message.EndsWith(" Did you mean \"name\"?", StringComparison.Ordinal)));
        Assert.Equal(30, errors.Count(e => e.Message.EndsWith(" on type \"Dog\".", StringComparison.Ordinal)));
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "comparisons", "{" + Repeat(1_000, i => $"human(id: {i}) {{ name }}") + "}" },
        { "one name", "{" + Repeat(10_000, _ => "__typename") + "}" },
        { "fragment chain", "{ ...F0 }" + Repeat(2_000, i => $"fragment F{i} on Query {{ {(i < 1_999 ? $"...F{i + 1}" : "__typename")} }}") },
        { "fragment bomb", "{ ...F0 }" + Repeat(60, i => $"fragment F{i} on Query {{ {(i < 59 ? $"...F{i + 1} ...F{i + 1}" : "__typename")} }}") },
        { "field bomb", "{ dog { ...F0 } }" + Repeat(60, i => $"fragment F{i} on Dog {{ {(i < 59 ? $"a: mother {{ ...F{i + 1} }} b: mother {{ ...F{i + 1} }}" : "name")} }}") },
        { "fragment circle", "{ ...F0 }" + Repeat(1_000, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 1_000} ...F{(i + 7) % 1_000} }}") },
        { "operations and fragments", Repeat(1_000, i => $"query Q{i} {{ ...F0 }}") + Repeat(1_000, i => $"fragment F{i} on Query {{ {(i < 999 ? $"...F{i + 1}" : "__typename")} }}") },
        { "unknown fields", "{" + Repeat(10_000, i => $"nope{i}") + "}" },
        { "unused variables", "query (" + Repeat(4_000, i => $"$v{i}: Int") + ") { __typename }" },
        { "one argument", "{ human(" + Repeat(5_000, _ => "id: 1") + ") { name } }" },
        { "one input field", "{ pets(filter: {" + Repeat(5_000, _ => "name: \"a\"") + "}) { name } }" },
        { "long name", "{ " + new string('n', 1_000_000) + " }" },
        { "long number", "{ list(ids: [], more: 1" + new string('0', 1_000_000) + ") }" },
    };

    // Work and answer are bounded; the time is generous, since other tests run at the same moment.
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Validate_HostileDocument_AnswersSoonAndBriefly(string name, string text)
    {
        var document = Parser.Parse(text);
        Validator.Validate(Sdl.Pets, document);
        var watch = Stopwatch.StartNew();

        var errors = Validator.Validate(Sdl.Pets, document);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"'{name}' took {watch.Elapsed}.");
        Assert.True(errors.Sum(e => e.Message.Length) < 200_000, $"'{name}' is answered with {errors.Sum(e => e.Message.Length)} characters.");
    }

    private static string Repeat(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));
}
