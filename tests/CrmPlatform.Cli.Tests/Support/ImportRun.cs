using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Commands;

namespace CrmPlatform.Cli.Tests.Support;

/// <summary>What an import printed and told the shell.</summary>
internal sealed record ImportRun(int ExitCode, string Output, string Errors)
{
    public static async Task<ImportRun> StartAsync(FakeEndpoint endpoint, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        try
        {
            var code = await ImportCommand.RunAsync(["--url", endpoint.Url, "--key", FakeEndpoint.Key, .. args], output, errors, CancellationToken.None);
            return new ImportRun(code, output.ToString(), errors.ToString());
        }
        catch (CrmToolException exception)
        {
            return new ImportRun(exception.ExitCode, output.ToString(), exception.Message);
        }
    }
}
