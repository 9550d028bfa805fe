using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Compositions;

namespace CrmPlatform.Runtime.Tests.Compositions;

public sealed class RecentQueriesTests
{
    private readonly RecentQueries _queries = new();

    [Fact]
    public void Add_SameDocumentAgain_KeepsTheFirst()
    {
        _queries.Add(Request("{ a }", """{"n":1}"""));
        _queries.Add(Request("{ a }", """{"n":2}"""));

        Assert.Equal("""{"n":1}""", Assert.Single(_queries.All).Variables.GetRawText());
    }

    [Fact]
    public void Add_VariablesWhoseMemoryGoesBack_KeepsThem()
    {
        using (var document = JsonDocument.Parse("""{"n":1}"""))
        {
            _queries.Add(new GraphQLRequest { Query = "{ a }", Variables = document.RootElement });
        }

        Assert.Equal("""{"n":1}""", Assert.Single(_queries.All).Variables.GetRawText());
    }

    [Fact]
    public void Add_MoreThanAreKept_ForgetsTheOldest()
    {
        foreach (var number in Enumerable.Range(0, 100))
        {
            _queries.Add(Request($"{{ a{number} }}", "{}"));
        }

        Assert.Equal(Enumerable.Range(36, 64).Select(n => $"{{ a{n} }}").Order(), _queries.All.Select(q => q.Query).Order());
    }

    [Theory]
    [InlineData(20_000, 2)]
    [InlineData(10, 20_000)]
    public void Add_TooLongToBeKept_KeepsNothing(int text, int variables)
    {
        _queries.Add(Request(new string('a', text), $$"""{"n":"{{new string('1', variables)}}"}"""));

        Assert.Empty(_queries.All);
    }

    private static GraphQLRequest Request(string query, string variables) => new() { Query = query, Variables = JsonDocument.Parse(variables).RootElement };
}
