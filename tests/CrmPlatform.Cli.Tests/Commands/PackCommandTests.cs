using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Commands;
using CrmPlatform.Cli.Tests.Support;

namespace CrmPlatform.Cli.Tests.Commands;

public sealed class PackCommandTests
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    [Fact]
    public async Task Pack_ProjectDoesNotBuild_TellsWhatDotnetSaid()
    {
        using var folder = new TemporaryFolder();
        var project = folder.Write("Broken.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><Import Project=\"gone.props\" /></Project>");

        var failure = await Assert.ThrowsAsync<CrmToolException>(() => PackCommand.RunAsync([project, "--output", folder.Path], _output, _errors, CancellationToken.None));

        Assert.StartsWith($"CRM2010 The project '{project}' could not be packed:\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains("error NETSDK1013", failure.Message, StringComparison.Ordinal);
    }
}
