using System.Diagnostics;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>A disk of a few mebibytes that a test can fill.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallDisk()
    {
        if (Run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", _folder.Path) != 0)
        {
            throw new InvalidOperationException("The disk was not mounted.");
        }
    }

    public string Path => _folder.Path;

    private string Filler => System.IO.Path.Combine(_folder.Path, "filler");

    /// <summary>Whether this machine lets a test mount one.</summary>
    public static bool CanBeHad { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && TryMount();

    public async Task FillAsync()
    {
        var block = new byte[4096];
        try
        {
            await using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 0);
            while (true)
            {
                await file.WriteAsync(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Empty() => File.Delete(Filler);

    public void Dispose()
    {
        _ = Run("umount", "-l", _folder.Path);
        _folder.Dispose();
    }

    private static bool TryMount()
    {
        try
        {
            using var disk = new SmallDisk();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static int Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
