using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

public sealed class BackupTests : IDisposable
{
    private const string HostKey = "keys/host.key";
    private const string Count = "{ customers { totalCount } }";
    private const string Create = "mutation { createCustomer(input: { kind: ORGANIZATION, name: \"After the backup\" }) { errors { code } } }";
    private readonly DataFolder _data = new();
    private readonly DataFolder _other = new();

    private string Backup => Path.Combine(_data.Path, "backup");

    public void Dispose()
    {
        _data.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task BackUpAndRestore_ByTheTool_BringsATenantBackHereAndToAnotherHost()
    {
        await using var host = await HostProcess.StartAsync(_data);
        var before = await host.AskAsync("lite", Count);

        var made = await CrmTool.RunAsync(["backup", Backup, .. Of(_data)]);
        await host.AskAsync("lite", Create);
        var refused = await CrmTool.RunAsync(["restore", Backup, "--tenant", "lite", .. Of(_data)]);
        var restored = await CrmTool.RunAsync(["restore", Backup, "--tenant", "lite", "--replace", .. Of(_data)]);

        Assert.True(made.ExitCode == 0, made.Output);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("CRM8006 The backup of tenant 'lite' was not restored: there is a tenant with this id", refused.Output, StringComparison.Ordinal);
        Assert.True(restored.ExitCode == 0, restored.Output);
        Assert.Equal(before, await host.AskAsync("lite", Count));

        // Another host, which has the modules and the first one's key and no such tenants: the tenants' keys open them there.
        Directory.CreateDirectory(Path.Combine(_other.Path, "keys"));
        File.Copy(Path.Combine(_data.Path, HostKey), Path.Combine(_other.Path, HostKey));
        await using var empty = await HostProcess.StartAsync(_other, "--Crm:Demo:Tenants:0:Id=own");
        var moved = await CrmTool.RunAsync(["restore", Backup, "--tenant", "demo", .. Of(_other)]);
        Assert.True(moved.ExitCode == 0, moved.Output);
        Assert.Equal(await host.AskAsync("demo", Count), await empty.AskWithKeyAsync(host.KeyOf("demo"), Count));
    }

    [Fact]
    public async Task Restore_BackupIsDamaged_IsRefusedAndNamesTheFile()
    {
        await using var host = await HostProcess.StartAsync(_data);
        await CrmTool.RunAsync(["backup", Backup, "--tenant", "lite", .. Of(_data)]);
        var file = Path.Combine(Backup, "tenants", "lite.zip");
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        var restored = await CrmTool.RunAsync(["restore", Backup, "--replace", .. Of(_data)]);

        Assert.Equal((1, $"CRM2502 Nothing was restored: the backup in '{Backup}' is not whole. 'tenants/lite.zip' was changed: its hash is another. Restore from another backup.\n"), restored);
    }

    private static string[] Of(DataFolder data) => ["--host-from", Path.Combine(data.Path, "demo.json")];
}
