using CrmPlatform.Runtime.Tests.Support;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Encryption;

/// <summary>Somebody looks for an encrypted text by asking whether it is before or after another one.</summary>
public sealed class EncryptedOracleTests(ITestOutputHelper output)
{
    private static readonly string[] Operations =
        ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith", "ieq", "icontains", "istartsWith", "gt", "gte", "lt", "lte"];

    [Fact]
    public async Task Search_TextThroughFiltersSortsGroupsAndAggregates_TellsNothing()
    {
        await using var scene = await VaultScene.StartAsync("sqlite", "a", "b");
        foreach (var (tenant, text) in new[] { ("a", "apple"), ("b", "zebra") })
        {
            await scene.AddAsync(tenant, "one", text, $"{text}@example.org", text);
            await scene.AddAsync(tenant, "two", "mango", "mango@example.org", "mango");
        }

        // One bit is told when two tenants that differ only in the text answer differently.
        var (attempts, bits) = (0, new List<string>());
        foreach (var question in Questions())
        {
            attempts++;
            if (await scene.Asker("a").QueryAsync(question) != await scene.Asker("b").QueryAsync(question))
            {
                bits.Add(question);
            }
        }

        output.WriteLine($"{attempts} questions about encrypted texts, {bits.Count} bits told");
        Assert.Empty(bits);
        Assert.True(attempts > 500);

        // The same questions about a text in clear do tell: the search works.
        await scene.WriteAsync("a", "UPDATE {test_vault}secrets SET name = 'apple' WHERE name = 'one'");
        await scene.WriteAsync("b", "UPDATE {test_vault}secrets SET name = 'zebra' WHERE name = 'one'");
        const string Clear = """{ secrets(where: { name: { startsWith: "a" } }) { totalCount } }""";
        Assert.NotEqual(await scene.Asker("a").QueryAsync(Clear), await scene.Asker("b").QueryAsync(Clear));
    }

    private static IEnumerable<string> Questions()
    {
        foreach (var field in (string[])["text", "note", "email"])
        {
            foreach (var letter in "abcdefghijklmnopqrstuvwxyz")
            {
                // The searchable one answers to the whole text alone, which the guess would have to be.
                foreach (var operation in Operations)
                {
                    var value = operation is "in" or "nin" ? $"[\"{letter}\"]" : $"\"{letter}\"";
                    yield return $"{{ secrets(where: {{ {field}: {{ {operation}: {value} }} }}) {{ totalCount }} }}";
                }

                yield return $"{{ secretsAggregate(where: {{ {field}: {{ startsWith: \"{letter}\" }} }}) {{ count }} }}";
            }

            foreach (var direction in (string[])["ASC", "DESC"])
            {
                yield return $"{{ secrets(order: [{{ {field}: {direction} }}], first: 1) {{ nodes {{ name }} }} }}";
                yield return $"{{ secretsAggregate {{ groups(order: [{{ key: {direction} }}]) {{ nodes {{ key {{ {field} }} count }} }} }} }}";
            }

            foreach (var computed in (string[])["min", "max", "sum", "avg", "countDistinct", "hasValue"])
            {
                yield return $"{{ secretsAggregate {{ {computed} {{ {field} }} }} }}";
            }
        }
    }
}
