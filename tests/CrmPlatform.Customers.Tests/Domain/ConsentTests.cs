using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class ConsentTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly ConsentEvidence Proof = new(ConsentBasis.Written, "Letter of 1 March", null);

    [Fact]
    public void Steps_EveryPairOfStates_AreThoseOfTheTable()
    {
        (ConsentState From, ConsentState To)[] allowed =
        [
            (ConsentState.Unknown, ConsentState.Pending), (ConsentState.Unknown, ConsentState.Withdrawn),
            (ConsentState.Pending, ConsentState.Granted), (ConsentState.Pending, ConsentState.Withdrawn),
            (ConsentState.Granted, ConsentState.Withdrawn), (ConsentState.Granted, ConsentState.Expired),
            (ConsentState.Withdrawn, ConsentState.Pending),
            (ConsentState.Expired, ConsentState.Pending), (ConsentState.Expired, ConsentState.Withdrawn),
        ];
        Assert.All(
            Enum.GetValues<ConsentState>().SelectMany(f => Enum.GetValues<ConsentState>().Select(t => (f, t))),
            s => Assert.Equal((s, allowed.Contains(s)), (s, ConsentSteps.Machine.Allows(s.f, s.t))));
    }

    [Fact]
    public void Confirm_TheLastCodeInTime_Grants()
    {
        var consent = New();
        consent.Ask(Now, Day, null);
        var code = consent.Ask(Now, Day, Now.AddYears(1));

        consent.Confirm(code, "192.0.2.1", Now.AddHours(23));

        Assert.Equal((ConsentState.Granted, ConsentBasis.DoubleOptIn, "192.0.2.1", Now.AddYears(1)), (consent.State, consent.Basis, consent.Evidence, consent.ExpiresAt));
        Assert.Null(consent.CodeHash);
    }

    [Fact]
    public void Confirm_AnEarlierCode_IsRefused()
    {
        var consent = New();
        var first = consent.Ask(Now, Day, null);
        consent.Ask(Now, Day, null);

        Assert.StartsWith("CUSTOMERS_CONSENT_CODE ", Broken.By(() => consent.Confirm(first, null, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Confirm_TooLate_IsRefused()
    {
        var consent = New();
        var code = consent.Ask(Now, Day, null);

        Assert.Equal(
            "CUSTOMERS_CONSENT_TOO_LATE The code was good until 2026-03-03T09:00:00 UTC. Ask for consent again.",
            Broken.By(() => consent.Confirm(code, null, Now.AddHours(25))));
    }

    [Fact]
    public void Confirm_Twice_IsRefused()
    {
        var consent = New();
        var code = consent.Ask(Now, Day, null);
        consent.Confirm(code, null, Now);

        Assert.StartsWith("INVALID_TRANSITION", Broken.By(() => consent.Confirm(code, null, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Note_WithoutEvidence_IsRefused() => Assert.Equal(
        "CUSTOMERS_CONSENT_UNPROVEN There is no evidence. Say where and when the customer agreed.",
        Broken.By(() => New().Note(Proof with { Evidence = " " }, Now)));

    [Fact]
    public void Says_InEachState_IsWhatMayBeDone()
    {
        var (unknown, pending, granted, withdrawn, timed) = (New(), New(), New(), New(), New());
        pending.Ask(Now, Day, null);
        granted.Note(Proof, Now);
        withdrawn.Withdraw(null, Now);
        timed.Note(Proof with { ExpiresAt = Now.AddDays(1) }, Now);

        Assert.Equal([null, null, true, false, true], new[] { unknown, pending, granted, withdrawn, timed }.Select(c => c.Says(Now)));
        Assert.False(timed.Says(Now.AddDays(1)));
    }

    private static Consent New() => new(Guid.NewGuid(), "marketing", ConsentChannel.Email);
}
