using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Tests.Support;

namespace CrmPlatform.Cli.Tests.Endpoint;

public sealed class EndpointAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/graphql")]
    [InlineData("http://127.0.0.1:5080/", "http://127.0.0.1:5080/graphql")]
    [InlineData("https://crm.example/api/graphql", "https://crm.example/api/graphql")]
    public void From_Url_EndsAtTheEndpoint(string url, string expected) =>
        Assert.Equal(expected, From("--url", url, "--key", "k").Url.ToString());

    [Fact]
    public void From_HostsFile_TakesTheNamedTenant()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("demo.json", """{ "url": "http://127.0.0.1:5080", "tenants": [ { "id": "demo", "key": "k1", "modules": [] }, { "id": "lite", "key": "k2", "modules": [] } ] }""");

        Assert.Equal("k1", From("--tenant-from", file).Key);
        Assert.Equal("k2", From("--tenant-from", file, "--tenant", "lite").Key);
        Assert.Equal(
            $"CRM2005 The option '--tenant' is 'other'. It must be one of those in '{file}': demo, lite.",
            Assert.Throws<CrmToolException>(() => From("--tenant-from", file, "--tenant", "other")).Message);
    }

    [Fact]
    public void From_NoHttpAddress_IsRefused() => Assert.Equal(
        "CRM2005 The option '--url' is 'localhost:5080'. It must be an http or https address such as 'http://127.0.0.1:5080'.",
        Assert.Throws<CrmToolException>(() => From("--url", "localhost:5080", "--key", "k")).Message);

    private static EndpointAddress From(params string[] args) => EndpointAddress.From(Arguments.Parse(args, [.. EndpointAddress.Options], []));
}
