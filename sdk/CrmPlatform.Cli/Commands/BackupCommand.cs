using CrmPlatform.Cli.Administration;
using CrmPlatform.Cli.Backups;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm backup</c>: copies a host's tenants while it serves them.</summary>
internal static class BackupCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, [.. HostAddress.Options, "tenant"], []);
        if (arguments.Files is not [var folder])
        {
            throw CommandLineErrors.NothingNamed("a new folder", "crm backup FOLDER [--tenant ID]");
        }

        using var host = new AdminClient(HostAddress.From(arguments));
        var manifest = await new BackupRun(host, folder).RunAsync(arguments.Get("tenant"), cancellation);
        foreach (var file in manifest.Files)
        {
            output.WriteLine($"{file.Path}: {file.Bytes} bytes, sha256 {file.Sha256}");
        }

        output.WriteLine($"{manifest.Files.Count(f => f.Tenant is not null)} tenants are in '{folder}'.");
        return ExitCodes.Success;
    }
}
