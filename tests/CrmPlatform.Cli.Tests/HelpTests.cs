using System.Diagnostics;

namespace CrmPlatform.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("import", "--help")]
    public async Task Run_HelpAskedFor_PrintsTheCommands(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "crm.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);

        using var tool = Process.Start(start)!;
        var text = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.Equal(0, tool.ExitCode);
        Assert.StartsWith("crm import FILE", text, StringComparison.Ordinal);
    }
}
