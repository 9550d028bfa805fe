using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Validation;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Language;

/// <summary>Whatever the text, the answer is a document or an error, never another exception.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Validate_RandomWords_NeverThrows(int seed)
    {
        var documents = new FuzzDocuments(seed);
        for (var i = 0; i < 20_000; i++)
        {
            Check(documents.NextWords());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Validate_ChangedDocuments_NeverThrows(int seed)
    {
        var documents = new FuzzDocuments(seed);
        for (var i = 0; i < 20_000; i++)
        {
            Check(documents.NextChanged());
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
