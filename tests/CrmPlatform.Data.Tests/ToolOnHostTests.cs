using CrmPlatform.Data.Tests.Support;

namespace CrmPlatform.Data.Tests;

/// <summary>The tool and the host as two programs, without any data but a few rows.</summary>
public sealed class ToolOnHostTests(EmptyHost host) : IClassFixture<EmptyHost>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-tool-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Import_DryRun_TellsWhatWouldFailAndChangesNothing()
    {
        var (code, output, errors) = await ImportAsync("dry.csv", "Company,Number\nAcme,D-1\n,D-2\nBolt,D-3\n", "--dry-run");

        Assert.Equal(1, code);
        Assert.Contains("dry.csv line 3, column 'Company': There is no value, but 'createCustomer' needs 'name'.", errors, StringComparison.Ordinal);
        Assert.Contains("3 rows read, 2 would be created, 0 skipped, 1 failed", output, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("D-"));
    }

    [Fact]
    public async Task Import_RowBreaksRule_TellsTheRuleAndKeepsTheOthers()
    {
        var (code, output, errors) = await ImportAsync("twice.csv", "Company,Number\nAcme,T-1\nAcme again,T-1\nBolt,T-2\n");

        Assert.Equal(1, code);
        Assert.Contains("twice.csv line 3: 'createCustomer' refused it: ", errors, StringComparison.Ordinal);
        Assert.Contains("T-1", errors, StringComparison.Ordinal);
        Assert.Contains("3 rows read, 2 created, 0 skipped, 1 failed", output, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync("T-"));
    }

    [Fact]
    public async Task Schema_OfTenant_HasItsTypes()
    {
        var (code, output, _) = await CrmTool.RunAsync("schema", "--tenant-from", host.Host.TenantFile);

        Assert.Equal(0, code);
        Assert.Contains("\ntype Customer implements Node {\n", output, StringComparison.Ordinal);
        Assert.Contains("\ninput CreateOrderInput {\n", output, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Errors)> ImportAsync(string name, string text, params IEnumerable<string> options)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return CrmTool.RunAsync(
            ["import", file, "--mutation", "createCustomer", "--column", "name=Company", "--column", "number=Number", "--tenant-from", host.Host.TenantFile, .. options]);
    }

    private async Task<int> CountAsync(string numbersFrom) =>
        (await host.Host.AskAsync($$"""{ customers(where: { number: { startsWith: "{{numbersFrom}}" } }) { totalCount } }"""))
            .GetProperty("customers").GetProperty("totalCount").GetInt32();
}
