using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class CustomerNeedTests
{
    private static readonly (NeedStatus From, NeedStatus To)[] Allowed =
    [
        (NeedStatus.New, NeedStatus.Analysed),
        (NeedStatus.Analysed, NeedStatus.Accepted),
        (NeedStatus.Analysed, NeedStatus.Rejected),
        (NeedStatus.Accepted, NeedStatus.Linked),
        (NeedStatus.Linked, NeedStatus.Fulfilled),
    ];

    [Fact]
    public void Move_EveryPairOfStates_IsTakenOrRefusedByTheTable()
    {
        foreach (var (from, to) in Enum.GetValues<NeedStatus>().SelectMany(f => Enum.GetValues<NeedStatus>().Select(t => (f, t))))
        {
            var need = In(from);
            if (Allowed.Contains((from, to)))
            {
                need.Move(to, "Because");
                Assert.Equal(to, need.Status);
            }
            else
            {
                Assert.StartsWith("INVALID_TRANSITION", Broken.By(() => need.Move(to, "Because")), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Move_RejectedWithoutReason_IsRefused() => Assert.Equal(
        "CUSTOMERS_REASON_MISSING There is no reason. Say why the need is not met.", Broken.By(() => In(NeedStatus.Analysed).Move(NeedStatus.Rejected, " ")));

    [Fact]
    public void Create_WithoutType_IsRefused() => Assert.Equal(
        "INVALID_INPUT The need has no type. Say what kind of thing it is.", Broken.By(() => new CustomerNeed(Guid.NewGuid(), new NeedDetails(" ", NeedLevel.Low, null, null))));

    [Fact]
    public void LinkTo_SecondRecord_StaysLinked()
    {
        var need = In(NeedStatus.Accepted);
        var first = need.LinkTo(new RecordKey("Ticket", Guid.NewGuid()), []);

        need.LinkTo(new RecordKey("Ticket", Guid.NewGuid()), [first]);

        Assert.Equal(NeedStatus.Linked, need.Status);
    }

    [Fact]
    public void LinkTo_SameRecord_IsRefused()
    {
        var (need, record) = (In(NeedStatus.Accepted), new RecordKey("Ticket", Guid.NewGuid()));
        var link = need.LinkTo(record, []);

        Assert.Equal("CUSTOMERS_LINK_KNOWN The need leads to this record already. There is nothing to do.", Broken.By(() => need.LinkTo(record, [link])));
    }

    private static CustomerNeed In(NeedStatus status)
    {
        var need = new CustomerNeed(Guid.NewGuid(), new NeedDetails("Training", NeedLevel.High, null, null));
        NeedStatus[] way = status == NeedStatus.Rejected
            ? [NeedStatus.Analysed, NeedStatus.Rejected]
            : [NeedStatus.Analysed, NeedStatus.Accepted, NeedStatus.Linked, NeedStatus.Fulfilled];
        foreach (var step in status == NeedStatus.New ? [] : way.TakeWhile(s => s != status).Append(status))
        {
            need.Move(step, "Because");
        }

        return need;
    }
}
