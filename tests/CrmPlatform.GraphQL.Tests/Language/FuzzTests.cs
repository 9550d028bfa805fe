using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Validation;

namespace CrmPlatform.GraphQL.Tests.Language;

/// <summary>Whatever the text, the answer is a document or an error, never another exception.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Words =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "$", "@", "...", "\"", "\"\"\"", "\\", "#", "\n", "\r", ",", "\uFEFF", "\ud83d", "😀", "-", "0", "1.5e3",
        "query", "mutation", "subscription", "fragment", "on", "type", "extend", "schema", "input", "enum", "union", "interface", "scalar", "directive", "implements", "repeatable",
        "dog", "name", "pet", "Dog", "Pet", "Query", "F", "$a", "true", "null", "SIT", "pets", "filter", "human", "id", "skip", "include", "if", "__typename", "__schema", "by",
    ];

    private static readonly string[] Seeds =
    [
        "query Q($a: ID!, $b: [PetFilter!] = [{name: \"x\"}]) @onQuery { human(id: $a) { name @skip(if: true) pets { ...P } } petBy(by: {id: $a}) { ... on Dog { doesKnowCommand(dogCommand: SIT) } } }",
        "fragment P on Pet { name ... on Dog { barkVolume mother { ...P } } __typename }",
        "\"\"\"d\"\"\" type T implements A & B @d(x: [1, {a: $v}]) { f(a: Int = 1): [T!]! } extend union U = | A | B",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Validate_RandomWords_NeverThrows(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            Check(string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 40)).Select(_ => Words[random.Next(Words.Length)])));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Validate_ChangedDocuments_NeverThrows(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Seeds[random.Next(Seeds.Length)] + " " + Seeds[random.Next(Seeds.Length)];
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                var at = random.Next(text.Length);
                var length = Math.Min(random.Next(8), text.Length - at);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, length),
                    1 => text.Insert(at, Words[random.Next(Words.Length)]),
                    _ => text.Insert(at, text.Substring(at, length)),
                } + " ";
            }

            Check(text);
        }
    }

    private static void Check(string text)
    {
        try
        {
            if (Read(text) is { } document)
            {
                Validator.Validate(Sdl.Pets, document);
                var printed = SyntaxPrinter.Print(document);
                Assert.Equal(printed, SyntaxPrinter.Print(Parser.Parse(printed)));
            }
        }
        catch (Exception e)
        {
            Assert.Fail($"{e.GetType().Name} for: {text}\n{e}");
        }
    }

    private static DocumentNode? Read(string text)
    {
        try
        {
            return Parser.Parse(text);
        }
        catch (GraphQLException e)
        {
            Assert.All(e.Errors, error => Assert.NotEmpty(error.Locations));
            return null;
        }
    }
}
