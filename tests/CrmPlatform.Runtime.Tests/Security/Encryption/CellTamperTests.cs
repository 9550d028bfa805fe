using System.Globalization;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Encryption;

/// <summary>Whoever has the database moves encrypted texts about, or changes them.</summary>
public sealed class CellTamperTests(ITestOutputHelper output)
{
    private const int Rows = 8;
    private static readonly string[] Columns = ["text", "email", "note"];

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Ask_CellsMovedOrChanged_NoneIsRead(string provider)
    {
        await using var scene = await VaultScene.StartAsync(provider, "a", "b");
        foreach (var tenant in (string[])["a", "b"])
        {
            for (var row = 0; row < Rows; row++)
            {
                await scene.AddAsync(tenant, $"s{row}", $"Text-{row}", $"mail-{row}@example.org", $"Note-{row}");
            }
        }

        var (own, foreign) = (await CellsAsync(scene, "a"), await CellsAsync(scene, "b"));
        var counts = new SortedDictionary<string, (int Attempts, int Read)>(StringComparer.Ordinal);
        foreach (var (kind, row, column, cell) in Attacks(own, foreign))
        {
            await PutAsync(scene, row, column, cell);
            var isRead = await IsReadAsync(scene, row, column);
            var (attempts, read) = counts.GetValueOrDefault(kind);
            counts[kind] = (attempts + 1, read + (isRead ? 1 : 0));
            await PutAsync(scene, row, column, own[row][column]);
        }

        foreach (var (kind, (attempts, read)) in counts)
        {
            output.WriteLine($"{provider}: {kind}: {attempts} attempts, {read} read");
        }

        output.WriteLine($"{provider}: {counts.Values.Sum(c => c.Attempts)} attempts, {counts.Values.Sum(c => c.Read)} read");
        Assert.All(counts, count => Assert.Equal(0, count.Value.Read));
        Assert.True(counts.Values.Sum(c => c.Attempts) > 700);

        // And untouched they are all there.
        for (var row = 0; row < Rows; row++)
        {
            Assert.True(await IsReadAsync(scene, row, 0) && await IsReadAsync(scene, row, 1) && await IsReadAsync(scene, row, 2));
        }
    }

    [Fact]
    public async Task Ask_RecordOfAnotherTenantWithItsId_IsNotRead()
    {
        await using var scene = await VaultScene.StartAsync("sqlite", "a", "b");
        await scene.AddAsync("a", "one", "Text", "ann@example.org", "Note");
        var stolen = (await scene.ReadAsync("a", "SELECT id, version, created_at, updated_at, name, text, email, note FROM {test_vault}secrets"))[0];
        await scene.Asker("b").QueryAsync("{ texts }");

        await scene.WriteAsync("b", $"INSERT INTO {{test_vault}}secrets (id, version, created_at, updated_at, name, text, email, note) VALUES ({string.Join(", ", stolen.Select(v => $"'{v}'"))})");

        Assert.Equal("one", (await scene.Asker("b").AskAsync("{ secrets { nodes { name } } }", null)).GetProperty("secrets").GetProperty("nodes")[0].GetProperty("name").GetString());
        foreach (var column in Columns)
        {
            var answer = await scene.TryAskAsync("b", $"{{ secrets {{ nodes {{ {column} }} }} }}");
            Assert.True(answer.TryGetProperty("errors", out _), answer.ToString());
            Assert.DoesNotContain("Text", answer.ToString(), StringComparison.Ordinal);
        }
    }

    private static async Task<string[][]> CellsAsync(VaultScene scene, string tenant) =>
        [.. (await scene.ReadAsync(tenant, "SELECT text, email, note FROM {test_vault}secrets ORDER BY name")).Select(r => r.Select(c => c!).ToArray())];

    private static IEnumerable<(string Kind, int Row, int Column, string Cell)> Attacks(string[][] own, string[][] foreign)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns.Length; column++)
            {
                var cell = own[row][column];
                foreach (var other in Enumerable.Range(0, Rows).Where(r => r != row))
                {
                    yield return ("of another row", row, column, own[other][column]);
                    yield return ("of another tenant's other row", row, column, foreign[other][column]);
                }

                yield return ("of another tenant", row, column, foreign[row][column]);
                yield return ("of another field", row, column, own[row][(column + 1) % Columns.Length]);
                yield return ("of another field", row, column, own[row][(column + 2) % Columns.Length]);
                yield return ("cut off", row, column, cell[..^4]);
                yield return ("longer", row, column, $"{cell}AAAA");
                yield return ("of another key", row, column, cell.Replace("enc:1:", "enc:2:", StringComparison.Ordinal));
                yield return ("of no key", row, column, cell.Replace("enc:1:", "enc::", StringComparison.Ordinal));
                if (Columns[column] != "text")
                {
                    yield return ("in clear", row, column, "planted");
                }

                foreach (var flipped in Flipped(cell))
                {
                    yield return ("one bit flipped", row, column, flipped);
                }
            }
        }
    }

    // In the nonce, in the tag, in the text.
    private static IEnumerable<string> Flipped(string cell)
    {
        var bytes = Convert.FromBase64String(cell["enc:1:".Length..]);
        foreach (var bit in (int[])[0, 50, 95, 96, 130, 223, 224, (bytes.Length * 8) - 1])
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            yield return $"enc:1:{Convert.ToBase64String(bytes)}";
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private static Task PutAsync(VaultScene scene, int row, int column, string cell) =>
        scene.WriteAsync("a", string.Create(CultureInfo.InvariantCulture, $"UPDATE {{test_vault}}secrets SET {Columns[column]} = '{cell}' WHERE name = 's{row}'"));

    private static async Task<bool> IsReadAsync(VaultScene scene, int row, int column)
    {
        var answer = await scene.TryAskAsync("a", string.Create(CultureInfo.InvariantCulture, $"{{ secrets(where: {{ name: {{ eq: \"s{row}\" }} }}) {{ nodes {{ {Columns[column]} }} }} }}"));
        return !answer.TryGetProperty("errors", out _);
    }
}
