using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CrmPlatform.TestSupport;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder and on a free port of this machine.</summary>
/// <remarks>One for each test process, started when it is first asked for and ended with the process.</remarks>
public sealed class PostgreSqlServer : IDisposable
{
    private const int ReadySeconds = 60;
    private static readonly Lazy<PostgreSqlServer> Started = new(Start);
    private readonly Process _server;
    private readonly string _folder;
    private int _databases;

    private PostgreSqlServer(Process server, string folder, int port)
    {
        (_server, _folder) = (server, folder);
        ConnectionString = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The server of this process. Ask only where <see cref="PostgreSqlBinaries.Folder"/> is not null.</summary>
    public static PostgreSqlServer Shared => Started.Value;

    /// <summary>The connection string without a database.</summary>
    public string ConnectionString { get; }

    /// <summary>A database name that nobody has used.</summary>
    public string NextDatabase() => $"test_{Interlocked.Increment(ref _databases)}";

    /// <summary>Ends the server and removes its files.</summary>
    public void Dispose()
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        // SIGINT is the fast shutdown; what is in the temporary folder need not survive, so killing is good enough after it.
        Run(null, "kill", "-INT", _server.Id.ToString(CultureInfo.InvariantCulture));
        if (!_server.WaitForExit(5000))
        {
            _server.Kill(entireProcessTree: true);
            _server.WaitForExit(5000);
        }

        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static PostgreSqlServer Start()
    {
        var bin = PostgreSqlBinaries.Folder ?? throw new InvalidOperationException(PostgreSqlBinaries.SkipReason);
        var folder = Directory.CreateTempSubdirectory("crm-pg-").FullName;
        var cluster = Path.Combine(folder, "cluster");
        var user = UnprivilegedUser();
        if (user is not null)
        {
            Run(null, "chown", user, folder);
        }

        Run(user, Path.Combine(bin, "initdb"), "-D", cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = FreePort();
        var server = Process.Start(CommandOf(user, Path.Combine(bin, "postgres"), "-D", cluster, "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture),
            "-k", "", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200"))!;
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        WaitUntilReady(server, cluster);
        return new PostgreSqlServer(server, folder, port);
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
        // setpriv replaces itself by the program, so that the process id is the server's.
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
