using CrmPlatform.Cli.Backups;
using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Tests.Support;

namespace CrmPlatform.Cli.Tests.Backups;

public sealed class BackupManifestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BackupManifestTests()
    {
        var file = _folder.Write("a.zip", "0123456789");
        new BackupManifest(1, new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), [new("a.zip", "a", 10, BackupManifest.HashOf(file), new Dictionary<string, string?>())]).Write(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ReadWhole_Untouched_GivesTheFiles() => Assert.Equal("a", Assert.Single(BackupManifest.ReadWhole(_folder.Path).Files).Tenant);

    [Theory]
    [InlineData("a.zip", "0123456x89", "'a.zip' was changed: its hash is another")]
    [InlineData("a.zip", "01234", "'a.zip' has 5 bytes instead of 10")]
    [InlineData("a.zip", null, "'a.zip' is missing")]
    [InlineData("manifest.json", "{}", "'manifest.json' or 'manifest.sha256' was changed")]
    [InlineData("manifest.json", null, "'manifest.json' is missing: the backup was not finished, or is no backup")]
    [InlineData("manifest.sha256", null, "'manifest.sha256' is missing: the backup was not finished, or is no backup")]
    public void ReadWhole_FileIsDamaged_NamesIt(string file, string? content, string damage)
    {
        if (content is null)
        {
            File.Delete(Path.Combine(_folder.Path, file));
        }
        else
        {
            _folder.Write(file, content);
        }

        var refusal = Assert.Throws<CrmToolException>(() => BackupManifest.ReadWhole(_folder.Path));

        Assert.Equal($"CRM2502 Nothing was restored: the backup in '{_folder.Path}' is not whole. {damage}. Restore from another backup.", refusal.Message);
        Assert.Equal(ExitCodes.Refused, refusal.ExitCode);
    }
}
