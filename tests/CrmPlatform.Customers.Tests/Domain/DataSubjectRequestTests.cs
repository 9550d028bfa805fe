using CrmPlatform.Customers.Domain.Requests;
using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class DataSubjectRequestTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Move_EveryPairOfStates_IsTakenOrRefusedByTheTable()
    {
        (RequestState From, RequestState To)[] allowed =
        [
            (RequestState.Received, RequestState.Verified), (RequestState.Verified, RequestState.InProgress),
            (RequestState.InProgress, RequestState.Fulfilled), (RequestState.InProgress, RequestState.Rejected),
        ];
        foreach (var (from, to) in Enum.GetValues<RequestState>().SelectMany(f => Enum.GetValues<RequestState>().Select(t => (f, t))))
        {
            var request = In(from);
            if (allowed.Contains((from, to)))
            {
                request.Move(to, "Because", Now);
                Assert.Equal((to, to is RequestState.Fulfilled or RequestState.Rejected), (request.State, request.ClosedAt is not null));
            }
            else
            {
                Assert.StartsWith("INVALID_TRANSITION", Broken.By(() => request.Move(to, "Because", Now)), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Move_RejectedWithoutReason_IsRefused() =>
        Assert.StartsWith("CUSTOMERS_REASON_MISSING ", Broken.By(() => In(RequestState.InProgress).Move(RequestState.Rejected, null, Now)), StringComparison.Ordinal);

    [Fact]
    public void Open_Request_IsDueInAMonth() => Assert.Equal(new DateTime(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc), In(RequestState.Received).DueAt);

    private static DataSubjectRequest In(RequestState state)
    {
        var request = new DataSubjectRequest(Guid.NewGuid(), null, RequestKind.Access, null, Now);
        RequestState[] way = [RequestState.Verified, RequestState.InProgress, state == RequestState.Rejected ? state : RequestState.Fulfilled];
        foreach (var step in state == RequestState.Received ? [] : way.TakeWhile(s => s != state).Append(state))
        {
            request.Move(step, "Because", Now);
        }

        return request;
    }
}
