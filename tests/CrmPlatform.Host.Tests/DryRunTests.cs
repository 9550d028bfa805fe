using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

[Collection(DemoHostTests.Name)]
public sealed class DryRunTests(DemoHost demo)
{
    private const string Create = "mutation { createCustomer(input: { kind: ORGANIZATION, name: \"Only tried\" }) { customer { name } errors { __typename } } }";
    private const string Count = "{ customers(where: { name: { eq: \"Only tried\" } }) { totalCount } }";
    private readonly HostProcess _host = demo.Process;

    [Fact]
    public async Task Mutate_DryRunHeader_AnswersAndKeepsNothing()
    {
        var answer = await _host.AskAsync("lite", Create, ("Crm-Dry-Run", "1"));

        Assert.Equal("""{"data":{"createCustomer":{"customer":{"name":"Only tried"},"errors":[]}}}""", answer);
        Assert.Equal("""{"data":{"customers":{"totalCount":0}}}""", await _host.AskAsync("lite", Count));
    }
}
