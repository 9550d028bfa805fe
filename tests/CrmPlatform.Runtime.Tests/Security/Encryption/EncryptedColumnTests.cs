using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Security.Encryption;

/// <summary>Encrypted columns are read and written like others, and are encrypted in the database.</summary>
public sealed class EncryptedColumnTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Ask_EncryptedTexts_AreInClearWhereverTheyAreSelected(string provider)
    {
        await using var scene = await VaultScene.StartAsync(provider, "a");
        var id = await scene.AddAsync("a", "one", "Text-1", "Ann@example.org", "Note-1");
        await scene.AddAsync("a", "two", null, null, "");

        // Pages, single columns without the key, nodes, and what modules select themselves.
        Assert.Equal(
            """{"data":{"secrets":{"nodes":[{"name":"one","text":"Text-1","email":"Ann@example.org","note":"Note-1"},{"name":"two","text":null,"email":null,"note":""}]},"alone":{"nodes":[{"text":"Text-1"},{"text":null}]},"texts":["one: Text-1 (Note-1)"]}}""",
            await scene.Asker("a").QueryAsync("{ secrets(order: [{ name: ASC }]) { nodes { name text email note } } alone: secrets(order: [{ name: ASC }]) { nodes { text } } texts }"));
        Assert.Equal(
            """{"data":{"node":{"text":"Text-1","note":"Note-1"}}}""", await scene.Asker("a").QueryAsync("query($id: ID!) { node(id: $id) { ... on Secret { text note } } }", new { id }));
        Assert.All(await scene.ReadAsync("a", "SELECT text, note, email FROM {test_vault}secrets WHERE name = 'one'"), row => Assert.All(row, cell => Assert.StartsWith("enc:1:", cell, StringComparison.Ordinal)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Change_TwiceInOneUnitOfWork_StoresTheLastTextEncrypted(string provider)
    {
        await using var scene = await VaultScene.StartAsync(provider, "a");
        var id = await scene.AddAsync("a", "one", "Text-1", "ann@example.org", "Note-1");
        var before = await scene.ReadAsync("a", "SELECT text, email, note FROM {test_vault}secrets");

        var answer = await scene.Asker("a").QueryAsync(
            "mutation($id: ID!) { changeSecret(input: { secretId: $id, text: \"Text-1\", note: \"Note-2\" }) { secret { version text note email } } }", new { id });

        var after = await scene.ReadAsync("a", "SELECT text, email, note FROM {test_vault}secrets");
        Assert.Equal("""{"data":{"changeSecret":{"secret":{"version":3,"text":"Text-1","note":"Note-2","email":"ann@example.org"}}}}""", answer);
        Assert.Equal(before[0][..2], after[0][..2]);
        Assert.NotEqual(before[0][2], after[0][2]);
        Assert.StartsWith("enc:", after[0][2], StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Filter_SearchableText_FindsTheWholeTextWhateverItsCase(string provider)
    {
        await using var scene = await VaultScene.StartAsync(provider, "a", "b");
        await scene.AddAsync("a", "one", "Text", "Ann@Example.org", "");
        await scene.AddAsync("a", "two", "Text", "bea@example.org", "");
        await scene.AddAsync("a", "three", "Text", null, "");
        await scene.AddAsync("b", "four", "Text", "ann@example.org", "");

        Assert.Equal(
            """{"data":{"eq":{"nodes":[{"name":"one"}]},"part":{"nodes":[]},"in":{"nodes":[{"name":"one"},{"name":"two"}]},"null":{"nodes":[{"name":"three"}]},"knownTo":["two"]}}""",
            await scene.Asker("a").QueryAsync(
                """
                { eq: secrets(where: { email: { eq: " ann@example.ORG" } }) { nodes { name } }
                  part: secrets(where: { email: { eq: "ann" } }) { nodes { name } }
                  in: secrets(where: { email: { in: ["ann@example.org", "bea@example.org"] } }, order: [{ name: ASC }]) { nodes { name } }
                  null: secrets(where: { email: { eq: null } }) { nodes { name } }
                  knownTo(email: "Bea@example.org") }
                """));

        // The codes of one text differ from tenant to tenant.
        var codes = (await scene.ReadAsync("a", "SELECT email_index FROM {test_vault}secrets WHERE name = 'one'")).Concat(await scene.ReadAsync("b", "SELECT email_index FROM {test_vault}secrets"));
        Assert.Equal(2, codes.Select(c => c[0]).Distinct().Count());
    }

    [Fact]
    public async Task Schema_EncryptedProperties_CannotBeComparedSortedGroupedOrComputedOf()
    {
        await using var scene = await VaultScene.StartAsync("sqlite", "a");

        var schema = await scene.Asker("a").AskAsync(
            """{ __schema { types { name kind inputFields { name type { name } } fields { name } } } }""", null);

        var types = schema.GetProperty("__schema").GetProperty("types").EnumerateArray().ToDictionary(t => t.GetProperty("name").GetString()!, t => t);
        string[] Names(string type, string of) => [.. types[type].GetProperty(of).EnumerateArray().Select(f => f.GetProperty("name").GetString()!)];
        Assert.Contains("email", Names("SecretFilterInput", "inputFields"));
        Assert.Equal(["eq", "in"], Names("EncryptedOperationFilterInput", "inputFields"));
        Assert.Equal(["text", "note"], Names("Secret", "fields").Intersect(["text", "note"]));
        var derived = types.Keys.Where(t => t.StartsWith("Secret", StringComparison.Ordinal) && t is not ("Secret" or "SecretEdge" or "SecretConnection")).ToList();
        Assert.True(derived.Count > 3, string.Join(", ", derived));
        Assert.All(derived, type => Assert.Empty(((string[])["text", "note"]).Intersect(Names(type, types[type].GetProperty("kind").GetString() == "INPUT_OBJECT" ? "inputFields" : "fields"))));
        Assert.All(derived.Where(t => t != "SecretFilterInput"), type => Assert.DoesNotContain("email", Names(type, types[type].GetProperty("kind").GetString() == "INPUT_OBJECT" ? "inputFields" : "fields")));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Ask_ModuleThatComparesEncryptedTexts_IsRefusedAndChangesNothing(string provider)
    {
        await using var scene = await VaultScene.StartAsync(provider, "a");
        await scene.AddAsync("a", "one", "Text", null, "Note");
        var before = await scene.ReadAsync("a", "SELECT text, note FROM {test_vault}secrets");
        string[] attempts = ["""{ isText(text: "Text") }""", "{ sorted }", """mutation { overwriteNotes(input: { note: "clear" }) { boolean errors { message } } }"""];

        foreach (var attempt in attempts)
        {
            Assert.True((await scene.TryAskAsync("a", attempt)).TryGetProperty("errors", out _), attempt);
        }

        Assert.Equal(before[0], (await scene.ReadAsync("a", "SELECT text, note FROM {test_vault}secrets"))[0]);
    }
}
