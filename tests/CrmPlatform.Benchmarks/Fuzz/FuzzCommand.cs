using System.Diagnostics;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Benchmarks.Fuzz;

/// <summary>Sends random documents through the engine until a number is reached.</summary>
internal static class FuzzCommand
{
    private const int DocumentsPerSeed = 100_000;
    private const int DocumentsPerLine = 500_000;

    public static async Task<int> RunAsync(string[] options, TextWriter output)
    {
        var documents = Option(options, "--documents", 10_000_000);
        var seed = (int)Option(options, "--seed", 1);
        var target = new FuzzTarget();
        var tally = new FuzzTally();
        FuzzDocuments source = new(seed);
        var clock = Stopwatch.StartNew();
        for (long i = 0; i < documents; i++)
        {
            if (i > 0 && i % DocumentsPerSeed == 0)
            {
                // A failure is then found again without what came before.
                source = new FuzzDocuments(++seed);
            }

            var text = source.Next();
            await tally.AddAsync(() => target.AskAsync(text, source.NextVariables()), text, seed, output);
            if ((i + 1) % DocumentsPerLine == 0)
            {
                output.WriteLine($"{clock.Elapsed:hh\\:mm\\:ss} {tally}");
            }
        }

        output.WriteLine($"{clock.Elapsed:hh\\:mm\\:ss} {tally}");
        return tally.Failures == 0 ? 0 : 1;
    }

    private static long Option(string[] options, string name, long fallback) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? long.Parse(options[at + 1]) : fallback;
}
