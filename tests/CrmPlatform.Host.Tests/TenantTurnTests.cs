using CrmPlatform.GraphQL;
using CrmPlatform.Host.Endpoints;

namespace CrmPlatform.Host.Tests;

public sealed class TenantTurnTests
{
    [Fact]
    public async Task Enter_TenantHasAllItsPlaces_WaitsForOneAndRefusesBeyondTheQueue()
    {
        using var turns = new TenantTurns(new RequestLimits { Concurrency = 1, Queue = 1, Tenants = { ["large"] = new TenantLimits { Concurrency = 2 } } });
        var first = await turns.EnterAsync("small", CancellationToken.None);

        var second = turns.EnterAsync("small", CancellationToken.None).AsTask();
        var third = await Assert.ThrowsAsync<GraphQLException>(() => turns.EnterAsync("small", CancellationToken.None).AsTask());
        using var other = await turns.EnterAsync("other", CancellationToken.None);
        using var one = await turns.EnterAsync("large", CancellationToken.None);
        using var two = await turns.EnterAsync("large", CancellationToken.None);

        Assert.False(second.IsCompleted);
        Assert.Equal(("TOO_MANY_REQUESTS", "The request was not run: your tenant has too many requests under way. Send it again in 1 s."), (third.Errors[0].Code, third.Errors[0].Message));
        first.Dispose();
        (await second).Dispose();
    }
}
