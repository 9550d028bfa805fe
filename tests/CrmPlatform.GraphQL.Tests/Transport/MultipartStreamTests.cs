using CrmPlatform.GraphQL.Tests.Support;

namespace CrmPlatform.GraphQL.Tests.Transport;

public sealed class MultipartStreamTests
{
    private const string Sdl = "directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD type Query { n: [Int] }";

    private static readonly TestServer Server = new(Sdl, new() { ["Query.n"] = new EachParent(_ => new[] { 1, 2 }) });

    [Fact]
    public async Task Post_IncrementalAnswer_SendsPartsThatEndWithTheBoundary()
    {
        var (response, body) = await new HttpCall(Server).PostAsync("""{"query":"{ n @stream(initialCount: 1) }"}""", "application/json", "multipart/mixed, application/json;q=0.5");

        Assert.Equal("multipart/mixed; boundary=\"-\"", response.ContentType);
        Assert.Equal(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"n\":[1]},\"pending\":[{\"id\":\"0\",\"path\":[\"n\"]}],\"hasNext\":true}"
            + "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"incremental\":[{\"id\":\"0\",\"items\":[2]}],\"completed\":[{\"id\":\"0\"}],\"hasNext\":false}"
            + "\r\n-----\r\n",
            body);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json")]
    public async Task Post_ClientThatCannotTakeParts_GetsAllAtOnce(string accept)
        => Assert.Equal("""{"data":{"n":[1,2]}}""", (await new HttpCall(Server).PostAsync("""{"query":"{ n @stream }"}""", "application/json", accept)).Body);
}
