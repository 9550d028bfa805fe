using System.Diagnostics;

namespace CrmPlatform.Host.Tests.Support;

/// <summary>The <c>crm</c> tool as a process of its own.</summary>
internal static class CrmTool
{
    private static readonly string Program = Path.Combine(Repository.Root, "artifacts", "bin", "CrmPlatform.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "crm.dll");

    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
