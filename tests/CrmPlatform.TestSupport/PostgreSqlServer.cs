using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CrmPlatform.TestSupport;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder and on a free port of this machine.</summary>
/// <remarks>One for each test process, started when it is first asked for. However the process ends, the server ends after it.</remarks>
public sealed class PostgreSqlServer
{
    private const int ReadySeconds = 60;

    // Runs the server until it or the tests have ended, then removes its files. A test process that is killed cannot do that itself.
    private const string Watch = """
        tests=$1 folder=$2; shift 2
        "$@" >"$folder/log" 2>&1 &
        while kill -0 $! 2>/dev/null && kill -0 "$tests" 2>/dev/null; do sleep 1; done
        kill -INT $! 2>/dev/null
        wait
        rm -rf "$folder"
        """;

    private static readonly Lazy<PostgreSqlServer> Started = new(Start);
    private int _databases;

    private PostgreSqlServer(int port) =>
        ConnectionString = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres");

    /// <summary>The server of this process. Ask only where <see cref="PostgreSqlBinaries.Folder"/> is not null.</summary>
    public static PostgreSqlServer Shared => Started.Value;

    /// <summary>The connection string without a database.</summary>
    public string ConnectionString { get; }

    /// <summary>A database name that nobody has used.</summary>
    public string NextDatabase() => $"test_{Interlocked.Increment(ref _databases)}";

    private static PostgreSqlServer Start()
    {
        var bin = PostgreSqlBinaries.Folder ?? throw new InvalidOperationException(PostgreSqlBinaries.SkipReason);
        var folder = Directory.CreateTempSubdirectory("crm-pg-").FullName;
        try
        {
            return Start(bin, folder);
        }
        catch when (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    private static PostgreSqlServer Start(string bin, string folder)
    {
        var cluster = Path.Combine(folder, "cluster");
        var user = UnprivilegedUser();
        if (user is not null)
        {
            Run(null, "chown", user, folder);
        }

        Run(user, Path.Combine(bin, "initdb"), "-D", cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = FreePort();
        var server = CommandOf(user, Path.Combine(bin, "postgres"), "-D", cluster, "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture),
            "-k", "", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200");
        var watch = CommandOf(null, "sh", ["-c", Watch, "watch", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), folder, server.FileName, .. server.ArgumentList]);
        WaitUntilReady(Process.Start(watch)!, cluster);
        return new PostgreSqlServer(port);
    }

    // The server refuses to run as root.
    private static string? UnprivilegedUser() =>
        Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
            ? new[] { "postgres", "nobody" }.First(u => File.ReadLines("/etc/passwd").Any(l => l.StartsWith(u + ":", StringComparison.Ordinal)))
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server says in its own file when it takes connections; its port listens a little earlier.
    private static void WaitUntilReady(Process server, string cluster)
    {
        var state = Path.Combine(cluster, "postmaster.pid");
        var clock = Stopwatch.StartNew();
        while (!File.Exists(state) || !File.ReadAllText(state).Contains("ready", StringComparison.Ordinal))
        {
            if (server.HasExited || clock.Elapsed.TotalSeconds > ReadySeconds)
            {
                throw new InvalidOperationException($"PostgreSQL was not ready within {ReadySeconds} seconds. Its folder is '{cluster}'.");
            }

            Thread.Sleep(20);
        }
    }

    private static void Run(string? user, string program, params string[] arguments)
    {
        using var process = Process.Start(CommandOf(user, program, arguments))!;
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{program}' ended with {process.ExitCode}: {errors}");
        }
    }

    private static ProcessStartInfo CommandOf(string? user, string program, params string[] arguments)
    {
        // setpriv replaces itself by the program, so that the signal reaches the server.
        string[] command = user is null ? [program, .. arguments] : ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups", program, .. arguments];
        if (user == "nobody")
        {
            command[2] = "--regid=nogroup";
        }

        var start = new ProcessStartInfo(command[0]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
