using System.Diagnostics;

namespace CrmPlatform.Data.Tests.Support;

/// <summary>The crm tool, run as a user runs it.</summary>
internal static class CrmTool
{
    /// <summary>Imports a file by a mapping that lies beside these tests, and answers with the tool's summary.</summary>
    public static async Task<string> ImportAsync(HostProcess host, string file, string mapping, params IEnumerable<string> options)
    {
        var mappingFile = Path.Combine(AppContext.BaseDirectory, "Mappings", $"{mapping}.json");
        var start = BuiltProgram.Start("CrmPlatform.Cli", "crm.dll", ["import", file, "--mapping", mappingFile, "--tenant-from", host.TenantFile, .. options]);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"crm import {Path.GetFileName(file)} --mapping {mapping} ended with {process.ExitCode}:\n{output}\n{await errors}");
    }
}
