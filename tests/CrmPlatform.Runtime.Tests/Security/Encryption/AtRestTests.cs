using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Encryption;

/// <summary>Encrypted texts stand in clear in no file: not in databases, their logs, temporary files or backups.</summary>
public sealed class AtRestTests(ITestOutputHelper output)
{
    // One for each encrypted property of each module, and one that is not encrypted: else the search would prove nothing.
    private static readonly string[] Encrypted = ["canary-content", "canary-description", "canary-body", "canary-text", "canary-email", "canary-note"];
    private const string Clear = "canary-subject";

    [Fact]
    public async Task Files_EncryptedTextsWrittenReadAndBackedUp_HoldNoneOfThem()
    {
        await using var scene = await VaultScene.StartAsync(
            "sqlite", [TestPlugins.OwnModules, TestPlugins.Of("test.vault/2.0.0")], ["crm.customers", "crm.service", "test.vault"], "a");
        await FillAsync(scene);
        using var backup = await scene.Runtime.Backups.BackUpAsync("a", CancellationToken.None);
        var unpacked = Path.Combine(scene.Folder, "unpacked");
        ZipFile.ExtractToDirectory(backup.Path, unpacked);

        var files = Directory.GetFiles(scene.Folder, "*", SearchOption.AllDirectories);
        var hits = files.SelectMany(f => Encrypted.Where(c => Holds(f, c)).Select(c => $"{Path.GetRelativePath(scene.Folder, f)}: {c}")).ToList();
        var clear = files.Where(f => Holds(f, Clear)).Select(Path.GetFileName).ToList();

        output.WriteLine($"{Encrypted.Length} encrypted texts searched in {files.Length} files ({files.Sum(f => new FileInfo(f).Length):N0} bytes): {hits.Count} found; a text in clear is found in {string.Join(", ", clear)}");
        Assert.Empty(hits);
        Assert.Contains("a.db-wal", clear);
        Assert.Contains(clear, f => f is not ("a.db" or "a.db-wal"));
        Assert.Contains("canary-content", await scene.Asker("a").QueryAsync("{ communications { nodes { content } } }"), StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Restore_BackupWithEncryptedTexts_TheyAreReadAndFoundAgain(string provider)
    {
        await using var scene = await VaultScene.StartAsync(provider, "a");
        await scene.AddAsync("a", "one", "Text", "ann@example.org", "Note");
        using var backup = await scene.Runtime.Backups.BackUpAsync("a", CancellationToken.None);
        await scene.AddAsync("a", "two", "Later", null, "");

        await using (var file = File.OpenRead(backup.Path))
        {
            await scene.Runtime.Restores.RestoreAsync("a", file, replaces: true, CancellationToken.None);
        }

        Assert.Equal(
            """{"data":{"secrets":{"nodes":[{"name":"one","text":"Text","note":"Note"}]},"knownTo":["one"]}}""",
            await scene.Asker("a").QueryAsync("""{ secrets { nodes { name text note } } knownTo(email: "ann@example.org") }"""));
    }

    [Fact]
    public async Task Mutation_WithIdempotencyKey_ItsKeptAnswerIsEncrypted()
    {
        await using var scene = await VaultScene.StartAsync("sqlite", "a");
        var caller = new KeyedRemarks(scene.Runtime, "a", "tester");
        const string Mutation = """mutation { addSecret(input: { name: "one", note: "Canary" }) { secret { note } } }""";

        var (first, again) = (await caller.AskAsync("key-1", Mutation), await caller.AskAsync("key-1", Mutation));

        var kept = await scene.ReadAsync("a", "SELECT data FROM {crm_platform}idempotency_keys");
        Assert.Contains("Canary", first, StringComparison.Ordinal);
        Assert.Equal(first, again);
        Assert.StartsWith("enc:", Assert.Single(kept)[0], StringComparison.Ordinal);
    }

    private static async Task FillAsync(VaultScene scene)
    {
        var a = scene.Asker("a");
        var customer = (await a.AskAsync("mutation { createCustomer(input: { name: \"Ann\", kind: PERSON }) { customer { id } errors { message } } }", null))
            .GetProperty("createCustomer").GetProperty("customer").GetProperty("id").GetString();
        await MustAsync("mutation($id: ID!) { logCommunication(input: { customerId: $id, channel: PHONE, direction: INBOUND, subject: \"canary-subject\", content: \"canary-content\" }) { communication { content } errors { message } } }");
        var ticket = (await MustAsync("mutation($id: ID!) { openTicket(input: { customerId: $id, subject: \"canary-subject\", description: \"canary-description\" }) { ticket { id description } errors { message } } }"))
            .GetProperty("openTicket").GetProperty("ticket").GetProperty("id").GetString();
        await a.AskAsync("mutation($id: ID!) { addTicketNote(input: { ticketId: $id, body: \"canary-body\" }) { errors { message } } }", new { id = ticket });
        var secret = await scene.AddAsync("a", "one", "before", "canary-email", "before");
        await a.AskAsync("mutation($id: ID!) { changeSecret(input: { secretId: $id, text: \"canary-text\", note: \"canary-note\" }) { secret { text } } }", new { id = secret });
        await a.DrainEventsAsync();
        await a.QueryAsync("{ communications { nodes { content } } tickets { nodes { description messages { nodes { body } } } } texts }");

        async Task<JsonElement> MustAsync(string mutation)
        {
            var answer = await a.AskAsync(mutation, new { id = customer });
            Assert.DoesNotContain("\"message\"", answer.ToString(), StringComparison.Ordinal);
            return answer;
        }
    }

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
            || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0
            || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text.ToUpperInvariant())) >= 0;
    }
}
