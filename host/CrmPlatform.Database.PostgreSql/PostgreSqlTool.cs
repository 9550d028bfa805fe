using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CrmPlatform.Database.PostgreSql;

/// <summary>Runs PostgreSQL's own client programs, when they are installed beside the host.</summary>
internal static class PostgreSqlTool
{
    private const string Installed = "/usr/lib/postgresql";

    /// <summary>Runs a program against a database.</summary>
    /// <returns>What it complained of; null when it succeeded.</returns>
    /// <exception cref="FileNotFoundException">It is not installed.</exception>
    public static async Task<string?> RunAsync(string program, string connectionString, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Find(program)) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Address(start, new NpgsqlConnectionStringBuilder(connectionString));
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = await process.StandardError.ReadToEndAsync(cancellation);
            await output;
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? null : errors.Trim();
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    // In the environment nobody else on the machine can read the password.
    private static void Address(ProcessStartInfo start, NpgsqlConnectionStringBuilder server)
    {
        start.Environment["PGHOST"] = server.Host;
        start.Environment["PGPORT"] = server.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = server.Database;
        start.Environment["PGUSER"] = server.Username;
        start.Environment["PGPASSWORD"] = server.Password ?? "";
        start.Environment["PGSSLMODE"] = server.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        };
    }

    // The newest reads every older server; an older one refuses a newer server.
    private static string Find(string program)
    {
        var versions = Directory.Exists(Installed)
            ? Directory.EnumerateDirectories(Installed).OrderByDescending(VersionOf).Select(v => Path.Combine(v, "bin"))
            : [];
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var name = OperatingSystem.IsWindows() ? $"{program}.exe" : program;
        return versions.Concat(paths).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"the program '{program}' is not installed on the host's machine.");
    }

    private static int VersionOf(string folder) => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
