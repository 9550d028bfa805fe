namespace CrmPlatform.GraphQL.Tests.TypeSystem;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("nmae", "name,names,node", " Did you mean \"name\", \"names\", or \"node\"?")]
    [InlineData("NAME", "name", " Did you mean \"name\"?")]
    [InlineData("a", "b1,b10,b2", "")]
    [InlineData("field", "field1,field10,field2", " Did you mean \"field1\", \"field2\", or \"field10\"?")]
    [InlineData("xyz", "name", "")]
    public void DidYouMean_Name_OffersTheNearest(string name, string options, string sentence) =>
        Assert.Equal(sentence, Suggestions.DidYouMean(name, options.Split(',')));

    [Fact]
    public void Nearest_HugeName_ComparesNothing() => Assert.Empty(Suggestions.Nearest(new string('a', 1_000_000), ["a"]));
}
