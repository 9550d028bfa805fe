using System.Diagnostics;

namespace CrmPlatform.Data.Tests.Support;

/// <summary>A program of this build, to be run as users run it.</summary>
internal static class BuiltProgram
{
    // artifacts/bin/<this project>/<configuration>/
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static ProcessStartInfo Start(string project, string assembly, params IEnumerable<string> arguments)
    {
        var path = Path.Combine(Output.Parent!.Parent!.FullName, project, Output.Name, assembly);
        return new ProcessStartInfo("dotnet", [path, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }
}
