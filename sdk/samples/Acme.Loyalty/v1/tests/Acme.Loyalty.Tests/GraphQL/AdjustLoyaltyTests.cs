using Acme.Loyalty.Tests.Support;

namespace Acme.Loyalty.Tests.GraphQL;

public sealed class AdjustLoyaltyTests(LoyaltyHost host) : IClassFixture<LoyaltyHost>
{
    private const string Adjust =
        "mutation($customerId: ID!, $points: Int!) { adjustLoyalty(input: { customerId: $customerId, points: $points, note: \"Birthday\" }) { loyalty { points } errors { code message } } }";

    [Fact]
    public async Task Adjust_CustomerWithoutAccount_OpensOne()
    {
        var tenant = await host.TenantAsync();
        var customerId = await new Shop(tenant).CustomerAsync("Globex");

        var answer = await tenant.QueryAsync(Adjust, new { customerId, points = 50 });

        Assert.Equal("""{"data":{"adjustLoyalty":{"loyalty":{"points":50},"errors":[]}}}""", answer);
    }

    [Fact]
    public async Task Adjust_TooFewPoints_SaysHowManyThereAre()
    {
        var tenant = await host.TenantAsync();
        var customerId = await new Shop(tenant).CustomerAsync("Globex");
        await tenant.AskAsync(Adjust, new { customerId, points = 50 });

        var answer = await tenant.QueryAsync(Adjust, new { customerId, points = -60 });

        Assert.Equal(
            """{"data":{"adjustLoyalty":{"loyalty":null,"errors":[{"code":"LOYALTY_POINTS_TOO_FEW","message":"The account has 50 points, which is too few to take 60 away. Take 50 at the most."}]}}}""",
            answer);
    }

    [Fact]
    public async Task Adjust_CustomerOfAnotherTenant_IsNotFound()
    {
        var tenant = await host.TenantAsync();
        var customerId = await new Shop(await host.TenantAsync()).CustomerAsync("Initech");

        var answer = await tenant.QueryAsync(Adjust, new { customerId, points = 50 });

        Assert.Contains("\"code\":\"NOT_FOUND\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adjust_CallerWhomTheSettingsDoNotName_IsRefused()
    {
        var tenant = await host.TenantAsync();
        var customerId = await new Shop(tenant).CustomerAsync("Globex");
        await tenant.AskAsync("mutation { changeLoyaltySettings(input: { adjusters: [\"boss\"] }) { errors { message } } }", null);

        var answer = await tenant.QueryAsync(Adjust, new { customerId, points = 50 });

        Assert.Contains("\"code\":\"AUTH_NOT_AUTHORIZED\"", answer, StringComparison.Ordinal);
        Assert.Null(await new Shop(tenant).PointsAsync(customerId));
    }
}
