using System.Diagnostics;

namespace CrmPlatform.Data.Tests.Support;

/// <summary>The crm tool, run as a user runs it.</summary>
internal static class CrmTool
{
    /// <summary>Imports a file by a mapping that lies beside these tests; every row must succeed.</summary>
    /// <returns>The tool's summary.</returns>
    public static async Task<string> ImportAsync(HostProcess host, string file, string mapping)
    {
        var mappingFile = Path.Combine(AppContext.BaseDirectory, "Mappings", $"{mapping}.json");
        var (code, output, errors) = await RunAsync("import", file, "--mapping", mappingFile, "--tenant-from", host.TenantFile);
        return code == 0
            ? output.Trim()
            : throw new InvalidOperationException($"crm import {Path.GetFileName(file)} --mapping {mapping} ended with {code}:\n{output}\n{errors}");
    }

    /// <summary>Runs the tool.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(BuiltProgram.Start("CrmPlatform.Cli", "crm.dll", arguments))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
