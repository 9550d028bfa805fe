using CrmPlatform.Cli.Administration;
using CrmPlatform.Cli.Backups;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm restore</c>: gives tenants of a backup to a host, after the whole backup was checked.</summary>
internal static class RestoreCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, [.. HostAddress.Options, "tenant"], ["replace", "check"]);
        if (arguments.Files is not [var folder])
        {
            throw CommandLineErrors.NothingNamed("a backup's folder", "crm restore FOLDER [--tenant ID] [--replace]");
        }

        var manifest = BackupManifest.ReadWhole(folder);
        if (arguments.Has("check"))
        {
            output.WriteLine($"The backup of {manifest.MadeAt:u} is whole: {manifest.Files.Count} files.");
            return ExitCodes.Success;
        }

        using var host = new AdminClient(HostAddress.From(arguments));
        foreach (var file in Wanted(manifest, folder, arguments.Get("tenant")))
        {
            await using var bytes = File.OpenRead(Path.Combine(folder, file.Path));
            await host.PostAsync($"tenants/{Uri.EscapeDataString(file.Tenant!)}/restore{(arguments.Has("replace") ? "?replace=true" : "")}", bytes, cancellation);
            output.WriteLine($"{file.Tenant} is as it was at {manifest.MadeAt:u}.");
        }

        return ExitCodes.Success;
    }

    private static IReadOnlyList<BackupFile> Wanted(BackupManifest manifest, string folder, string? tenant)
    {
        var tenants = manifest.Files.Where(f => f.Tenant is not null).ToList();
        var wanted = tenants.Where(f => tenant is null || f.Tenant == tenant).ToList();
        return wanted.Count > 0 || tenant is null ? wanted : throw BackupErrors.NoTenant(folder, tenant, tenants.Select(f => f.Tenant!));
    }
}
