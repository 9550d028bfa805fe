using System.Diagnostics;
using CrmPlatform.Runtime.Database.Cells;
using CrmPlatform.Runtime.Tests.Support;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Encryption;

/// <summary>What encrypted columns cost; the figures are printed, the shape is checked.</summary>
public sealed class CellCostTests(ITestOutputHelper output)
{
    private const int Rows = 200;
    private const int Rounds = 30;

    [Fact]
    public async Task Ask_PageOfEncryptedTexts_NeedsNoMoreStatementsThanAnother()
    {
        await using var scene = await VaultScene.StartAsync("sqlite", "a");
        var adding = Stopwatch.StartNew();
        for (var row = 0; row < Rows; row++)
        {
            await scene.AddAsync("a", $"s{row:000}", new string('x', 200), $"mail-{row}@example.org", new string('y', 200));
        }

        output.WriteLine($"one mutation with three encrypted texts and a code: {adding.Elapsed.TotalMicroseconds / Rows:0} us");
        var (clear, encrypted) = (await MeasureAsync(scene, "name createdAt updatedAt"), await MeasureAsync(scene, "text email note"));
        output.WriteLine($"a page of {Rows} rows: {clear.Time.TotalMicroseconds:0} us with three clear columns, {encrypted.Time.TotalMicroseconds:0} us with three encrypted ones: {(encrypted.Time - clear.Time).TotalMicroseconds / (Rows * 3):0.00} us for a text");

        var cells = (await scene.DatabaseAsync("a")).Cells!;
        var place = new CellPlace("t", "c", "r");
        var stored = cells.Seal(place, new string('x', 200));
        output.WriteLine($"sealing 200 letters: {Time(() => cells.Seal(place, "x")):0.00} us, opening: {Time(() => cells.Open(place, stored, mayBeClear: false)):0.00} us, a code: {Time(() => cells.CodeOf("t", "c", "ann@example.org")):0.00} us; {stored.Length} letters are stored");
        Assert.Equal(clear.Statements, encrypted.Statements);
    }

    private static async Task<(TimeSpan Time, int Statements)> MeasureAsync(VaultScene scene, string fields)
    {
        var asker = scene.Asker("a");
        var query = $"{{ secrets(first: {Rows}) {{ nodes {{ {fields} }} }} }}";
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await asker.QueryAsync(query);
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        return (best, asker.StatementCount);
    }

    private static double Time(Action work)
    {
        const int Times = 20_000;
        work();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Times; i++)
        {
            work();
        }

        return clock.Elapsed.TotalMicroseconds / Times;
    }
}
