using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Validation;

namespace CrmPlatform.GraphQL.Tests.Validation;

/// <summary>What a document may cost to check, by what is counted and not by the clock.</summary>
public sealed class BoundedWorkTests
{
    [Theory]
    [InlineData("OPERATION_ROOT_FIELD_LIMIT", 201, "dog { name nope }")]
    [InlineData("OPERATION_FIELD_LIMIT", 100, "a: dog { ...F }")]
    public void Validate_TooLargeOperation_IsNotLookedAtFurther(string code, int times, string selection)
    {
        var text = $"{{ {Repeat(times, _ => selection)} }} fragment F on Dog {{ {Repeat(60, _ => "name nope")} }}";

        var error = Assert.Single(Validator.Validate(Sdl.Pets, Parser.Parse(text)));

        Assert.Equal(code, error.Code);
    }

    [Fact]
    public void Validate_FieldsThatCouldMeet_EndsAtTheBudget()
    {
        var text = $"{{ {Repeat(190, _ => "dog { mother { mother { mother { name } } } }")} }}";

        var error = Assert.Single(Validator.Validate(Sdl.Pets, Parser.Parse(text), new ValidationOptions { Limits = new ValidationLimits { MaxComparisons = 10_000 } }));

        Assert.Contains("10000", error.Message);
    }

    [Fact]
    public void Validate_UnknownTypesOfALargeSchema_GuessesAFewTimes()
    {
        var schema = SchemaFromSdl.Build($"type Query {{ a: Int }} {Repeat(2_000, i => $"type PullRequestReviewComment{i} {{ a: Int }}")}");
        var text = Repeat(40, i => $"fragment F{i} on PullRequestReviewCommentt{i} {{ a }}");

        var guesses = Validator.Validate(schema, Parser.Parse(text)).Count(e => e.Message.Contains("Did you mean", StringComparison.Ordinal));

        Assert.InRange(guesses, 5, 10);
    }

    [Fact]
    public async Task Post_VariablesOfManyValues_IsRefusedBeforeTheyBecomeElements()
    {
        var server = new TestServer("type Query { a(x: [Int]): Int }", []);
        var body = """{"query":"query($x: [Int]) { a(x: $x) }","variables":{"x":[1""" + string.Concat(Enumerable.Repeat(",1", 300_000)) + "]}}";

        var (response, text) = await new HttpCall(server).PostAsync(body);

        Assert.Equal(413, response.StatusCode);
        Assert.Contains("'variables' holds more than 250000 names and values.", text);
    }

    private static string Repeat(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));
}
