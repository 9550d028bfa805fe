using CrmPlatform.Delivery.Domain.Deliveries;
using CrmPlatform.Delivery.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Tests.Domain;

public sealed class CustomerDeliveryTests
{
    [Fact]
    public void Reject_ThenReworkAndAccept_KeepsWhatWasWrong()
    {
        var delivery = Submitted();

        delivery.Reject("The basket is empty", Some.Now.AddDays(1));
        delivery.Rework();
        delivery.Submit(Some.Now.AddDays(2));
        delivery.Accept(Some.Now.AddDays(3));

        Assert.Equal((DeliveryStatus.Accepted, 1, "The basket is empty"), (delivery.Status, delivery.Rejections, delivery.RejectionReason));
        Assert.Equal((Some.Now.AddDays(2), Some.Now.AddDays(3)), (delivery.SubmittedAt!.Value, delivery.DecidedAt!.Value));
    }

    [Fact]
    public void Accept_Prepared_IsRefused()
    {
        var delivery = Some.Project().Prepare("Shop", new DateOnly(2026, 5, 1), null);

        var refusal = Assert.Throws<InvalidTransitionException>(() => delivery.Accept(Some.Now));

        Assert.Equal("The 'CustomerDelivery' is 'PREPARED' and cannot become 'ACCEPTED'. Allowed next: SUBMITTED.", refusal.Message);
    }

    [Fact]
    public void Accept_Twice_IsRefused()
    {
        var delivery = Submitted();
        delivery.Accept(Some.Now);

        var refusal = Assert.Throws<InvalidTransitionException>(() => delivery.Accept(Some.Now));

        Assert.Equal("The 'CustomerDelivery' is 'ACCEPTED' and cannot become 'ACCEPTED': 'ACCEPTED' is final.", refusal.Message);
    }

    [Fact]
    public void Reject_WithoutReason_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Submitted().Reject(" ", Some.Now));

        Assert.Equal("DELIVERY_REASON_MISSING", refusal.Code);
    }

    private static CustomerDelivery Submitted()
    {
        var delivery = Some.Project().Prepare("Shop", new DateOnly(2026, 5, 1), null);
        delivery.Submit(Some.Now);
        return delivery;
    }
}
