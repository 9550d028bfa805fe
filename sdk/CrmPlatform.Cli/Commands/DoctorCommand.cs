using System.Text.Json;
using CrmPlatform.Cli.Administration;
using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Terminal;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm doctor</c>: looks through a host for what has to be put right.</summary>
internal static class DoctorCommand
{
    private static readonly TimeSpan MostDifference = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellation)
    {
        using var host = new AdminClient(HostAddress.From(Arguments.Parse(args, HostAddress.Options, [])));
        var answer = await host.GetAsync("checkup", cancellation);
        var difference = answer.GetProperty("now").GetDateTime() - DateTime.UtcNow;
        var clock = difference.Duration() > MostDifference ? "warning" : "good";
        Table.Write(
            output, ["STATE", "WHAT", "FINDING"],
            [
                ["good", "host", $"version {JsonText.Of(answer, "version")} on .NET {JsonText.Of(answer, "runtime")}"],
                [clock, "clock", $"differs by {Math.Abs(difference.TotalSeconds):0} s from this machine's"],
                .. JsonText.Rows(answer, "findings", "state", "what", "finding"),
            ]);
        return answer.GetProperty("findings").EnumerateArray().Any(IsBad) ? ExitCodes.Refused : ExitCodes.Success;
    }

    private static bool IsBad(JsonElement finding) => finding.GetProperty("state").GetString() == "bad";
}
