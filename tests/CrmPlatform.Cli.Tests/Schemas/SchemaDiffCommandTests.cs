using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Commands;
using CrmPlatform.Cli.Tests.Support;

namespace CrmPlatform.Cli.Tests.Schemas;

public sealed class SchemaDiffCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
    }

    [Theory]
    [InlineData("type Query { a: Int b: Int }", new string[0], 0, "The schemas are the same for clients.\n")]
    [InlineData("type Query { a: Int b: Int c: Int }", new string[0], 0, "safe       Query.c  The field was added.\n0 breaking, 0 dangerous, 1 safe\n")]
    [InlineData("type Query { a: Int b(c: Int): Int }", new string[0], 0, "dangerous  Query.b(c:)  The argument of type 'Int' was added.\n0 breaking, 1 dangerous, 0 safe\n")]
    [InlineData("type Query { a: Int b(c: Int): Int }", new[] { "--fail-on", "dangerous" }, 1, "dangerous  Query.b(c:)  The argument of type 'Int' was added.\n0 breaking, 1 dangerous, 0 safe\n")]
    [InlineData("type Query { a: Int }", new string[0], 1, "breaking   Query.b  The field was removed.\n1 breaking, 0 dangerous, 0 safe\n")]
    [InlineData("type Query { a: Int }", new[] { "--json" }, 1, "[\n  {\n    \"level\": \"breaking\",\n    \"coordinate\": \"Query.b\",\n    \"message\": \"The field was removed.\"\n  }\n]\n")]
    public async Task Run_TwoFiles_PrintsChangesAndEndsByTheirLevel(string now, string[] options, int exitCode, string output)
    {
        var code = await SchemaDiffCommand.RunAsync([_folder.Write("old.graphql", "type Query { a: Int b: Int }"), _folder.Write("new.graphql", now), .. options], _output, CancellationToken.None);

        Assert.Equal(exitCode, code);
        Assert.Equal(output, _output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Run_NothingNamed_SaysHowToAsk()
    {
        var error = await Assert.ThrowsAsync<CrmToolException>(() => SchemaDiffCommand.RunAsync([], _output, CancellationToken.None));

        Assert.Equal("CRM2008 The command needs the old schema and the new one: two files, or a file and the tenant's endpoint. Write 'crm schema diff OLD NEW'.", error.Message);
    }
}
