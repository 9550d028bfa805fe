using CrmPlatform.Cli.Administration;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm install</c>: gives packages to a host.</summary>
internal static class InstallCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, HostAddress.Options, []);
        if (arguments.Files.Count == 0)
        {
            throw CommandLineErrors.NothingNamed("a package", "crm install PACKAGE");
        }

        using var host = new AdminClient(HostAddress.From(arguments));
        foreach (var file in arguments.Files)
        {
            await using var package = Open(file);
            var answer = await host.PostAsync("packages", package, cancellation);
            output.WriteLine($"{JsonText.Of(answer, "id")} {JsonText.Of(answer, "version")} is installed ({JsonText.Of(answer, "state")}, {JsonText.Of(answer, "hash")}).");
        }

        return ExitCodes.Success;
    }

    private static FileStream Open(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandLineErrors.FileNotReadable(file, exception);
        }
    }
}
