using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Packages.Verification;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm verify</c>.</summary>
internal static class VerifyCommand
{
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        var arguments = Arguments.Parse(args, ["sdk"], []);
        if (arguments.Files.Count == 0)
        {
            throw CommandLineErrors.NothingNamed("a package", "crm verify PACKAGE");
        }

        var sdk = Sdk(arguments);
        return arguments.Files.Select(file => Verify(file, sdk, output, errors)).ToList().TrueForAll(good => good) ? ExitCodes.Success : ExitCodes.Refused;
    }

    /// <summary>Tells what is wrong with a package, all at once.</summary>
    /// <returns>Whether nothing is.</returns>
    public static bool Verify(string file, SdkSurface sdk, TextWriter output, TextWriter errors)
    {
        var problems = Problems(file, sdk, out var name);
        if (problems.Count == 0)
        {
            output.WriteLine($"{name} fits CrmPlatform.Sdk {sdk.Version.ToNormalizedString()}.");
            return true;
        }

        errors.WriteLine($"{name} does not fit:");
        foreach (var (problem, index) in problems.Select((p, i) => (p, i)))
        {
            errors.WriteLine($"({index + 1}) {problem}");
        }

        return false;
    }

    /// <summary>The SDK that stands in the tool, or the one that is named.</summary>
    public static SdkSurface Sdk(Arguments arguments)
    {
        var path = arguments.Get("sdk") ?? Path.Combine(AppContext.BaseDirectory, "sdk", "CrmPlatform.Sdk.dll");
        return File.Exists(path) ? SdkSurface.At(path) : throw CommandLineErrors.FileNotReadable(path, new FileNotFoundException("It does not exist."));
    }

    private static IReadOnlyList<string> Problems(string file, SdkSurface sdk, out string name)
    {
        name = Path.GetFileName(file);
        try
        {
            using var bytes = File.OpenRead(file);
            using var package = PackageArchive.Open(bytes, name, new ArchiveLimits());
            name = $"{package.Manifest.Id} {package.Manifest.Version}";
            return ModuleVerifier.Problems(package, sdk);
        }
        catch (PackageException exception)
        {
            return exception.Problems;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandLineErrors.FileNotReadable(file, exception);
        }
    }
}
