using System.Diagnostics;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm pack</c>: builds a module's package and verifies it.</summary>
internal static class PackCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, ["output", "configuration", "sdk"], []);
        var project = arguments.Files switch
        {
            [] => FindProject(Environment.CurrentDirectory),
            [var only] => only,
            _ => throw CommandLineErrors.NothingNamed("one project", "crm pack PROJECT"),
        };
        var folder = Directory.CreateDirectory(arguments.Get("output") ?? "packages").FullName;
        var work = Directory.CreateTempSubdirectory("crm-pack-");
        try
        {
            await BuildAsync(project, work.FullName, arguments.Get("configuration") ?? "Release", cancellation);
            var packages = Directory.GetFiles(work.FullName, "*.nupkg");
            if (packages.Length == 0)
            {
                throw CommandLineErrors.NoModule(project);
            }

            return packages.Select(p => Deliver(p, folder, arguments, output, errors)).ToList().TrueForAll(good => good) ? ExitCodes.Success : ExitCodes.Refused;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    // In the folder itself, or in its src/, as the template has it.
    private static string FindProject(string folder) =>
        Directory.EnumerateFiles(folder, "*.csproj").Concat(Directory.Exists(Path.Combine(folder, "src")) ? Directory.EnumerateFiles(Path.Combine(folder, "src"), "*.csproj", SearchOption.AllDirectories) : [])
            .Where(p => File.ReadAllText(p).Contains("<CrmModuleId>", StringComparison.Ordinal)).ToList() is [var only]
            ? only
            : throw CommandLineErrors.NothingNamed("a module's project, and this folder does not hold just one", "crm pack PROJECT");

    private static bool Deliver(string package, string folder, Arguments arguments, TextWriter output, TextWriter errors)
    {
        if (!VerifyCommand.Verify(package, VerifyCommand.Sdk(arguments), output, errors))
        {
            return false;
        }

        var target = Path.Combine(folder, Path.GetFileName(package));
        File.Copy(package, target, overwrite: true);
        output.WriteLine(target);
        return true;
    }

    private static async Task BuildAsync(string project, string folder, string configuration, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", ["pack", project, "--configuration", configuration, "--output", folder, "--nologo", "--verbosity", "quiet"]) { RedirectStandardOutput = true };
        using var build = Process.Start(start)!;
        var text = await build.StandardOutput.ReadToEndAsync(cancellation);
        await build.WaitForExitAsync(cancellation);
        if (build.ExitCode != 0)
        {
            throw CommandLineErrors.BuildFailed(project, text.Trim());
        }
    }
}
