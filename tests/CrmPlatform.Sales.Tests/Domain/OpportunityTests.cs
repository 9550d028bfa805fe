using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sales.Tests.Support;

namespace CrmPlatform.Sales.Tests.Domain;

public sealed class OpportunityTests
{
    [Fact]
    public void Create_InAnOpenStage_TakesItsProbabilityAndBeginsItsHistory()
    {
        var opportunity = Some.Opportunity();

        var first = Assert.Single(opportunity.Transitions);
        Assert.Equal((StageType.Open, 10), (opportunity.Status, opportunity.Probability));
        Assert.Equal((null, Some.Prospecting.Id, Some.Noon, "tester", null), (first.FromStageId, first.ToStageId, first.At, first.By, first.DurationSeconds));
    }

    [Fact]
    public void Create_WithoutTitle_IsNamedAfterItsNumber() =>
        Assert.Equal("1C1I7A6R", new Opportunity("1C1I7A6R", new OpportunityProfile(), Some.To(Some.Prospecting)).Title);

    [Fact]
    public void Create_OfThePast_IsWonWithItsCycle()
    {
        var profile = new OpportunityProfile { Amount = 1054, EngagedOn = new(2016, 10, 20) };

        var opportunity = new Opportunity("1C1I7A6R", profile, Some.To(Some.Won) with { ClosedOn = new(2017, 3, 1) });

        Assert.Equal((StageType.Won, 100, 132), (opportunity.Status, opportunity.Probability, opportunity.CycleDays));
    }

    [Fact]
    public void Create_OpenWithClosingDate_IsRefused() => Assert.Equal(
        "SALES_OPEN_WITH_CLOSING_DATE The opportunity closes on 2017-03-01, but its stage is an open one. Leave out 'closedOn', or give a stage that wins or loses.",
        Broken.By(() => new Opportunity(null, new OpportunityProfile(), Some.To(Some.Engaging) with { ClosedOn = new(2017, 3, 1) })));

    [Fact]
    public void Create_ClosesBeforeItStarts_IsRefused() => Assert.Equal(
        "SALES_CLOSES_BEFORE_START The opportunity closes on 2017-03-01, before it starts on 2017-03-02. Correct one of the two.",
        Broken.By(() => new Opportunity(
            null, new OpportunityProfile { Amount = 1, EngagedOn = new(2017, 3, 2) }, Some.To(Some.Won) with { ClosedOn = new(2017, 3, 1) })));

    [Fact]
    public void Create_AmountNegative_IsRefused() =>
        Assert.Equal("SALES_NEGATIVE_AMOUNT 'amount' is -1. Give zero or more.", Broken.By(() => Some.Opportunity(-1)));

    [Fact]
    public void MoveTo_AnotherStage_KeepsHowLongItWasInTheLast()
    {
        var opportunity = Some.Opportunity();

        opportunity.MoveTo(Some.To(Some.Engaging, Some.Noon.AddHours(36)));

        var move = opportunity.Transitions[^1];
        Assert.Equal((Some.Prospecting.Id, Some.Engaging.Id, 36L * 3600), (move.FromStageId, move.ToStageId, move.DurationSeconds));
        Assert.Equal((30, new DateOnly(2026, 3, 3)), (opportunity.Probability, opportunity.EngagedOn));
    }

    [Fact]
    public void MoveTo_WithProbabilityOfItsOwn_OverridesTheStage()
    {
        var opportunity = Some.Opportunity();

        opportunity.MoveTo(Some.To(Some.Engaging) with { Probability = 55 });

        Assert.Equal(55, opportunity.Probability);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Estimate_NoPercentage_IsRefused(int probability) => Assert.Equal(
        $"SALES_PROBABILITY_OUT_OF_RANGE The probability is {probability}. Give a whole number from 0 to 100.",
        Broken.By(() => Some.Opportunity().Estimate(probability)));

    [Fact]
    public void Win_WithoutAmount_IsRefused() => Assert.Equal(
        "SALES_WON_AMOUNT_MISSING The opportunity is won without an amount. Give 'amount'.",
        Broken.By(() => Some.Opportunity(amount: null).MoveTo(Some.To(Some.Won))));

    [Fact]
    public void Win_Today_ClosesToday()
    {
        var opportunity = Some.Opportunity(engagedOn: new(2026, 2, 1));

        opportunity.MoveTo(Some.To(Some.Won));

        Assert.Equal((new DateOnly(2026, 3, 1), 28, 100), (opportunity.ClosedOn, opportunity.CycleDays, opportunity.Probability));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Lose_WithoutReason_IsRefused(string? reason) => Assert.Equal(
        "SALES_LOST_REASON_MISSING The opportunity is lost without a reason. Give 'lostReason'.",
        Broken.By(() => Some.Opportunity().MoveTo(Some.To(Some.Lost) with { LostReason = reason })));

    [Fact]
    public void Change_Lost_IsRefusedEverywhere()
    {
        var opportunity = Some.Opportunity();
        opportunity.MoveTo(Some.To(Some.Lost) with { LostReason = "Price" });

        Assert.All<Action>(
            [
                () => opportunity.MoveTo(Some.To(Some.Won)),
                () => opportunity.Describe(new OpportunityProfile()),
                () => opportunity.Revalue(1),
                () => opportunity.Estimate(1),
            ],
            change => Assert.Equal("SALES_OPPORTUNITY_CLOSED The opportunity is already 'LOST'. Reopen it before you change it.", Broken.By(change)));
    }

    [Fact]
    public void Reopen_Lost_ForgetsHowItEnded()
    {
        var opportunity = Some.Opportunity();
        opportunity.MoveTo(Some.To(Some.Lost) with { LostReason = "Price" });

        opportunity.Reopen(Some.To(Some.Prospecting));

        Assert.Equal((StageType.Open, null, null, null, 10), (opportunity.Status, opportunity.ClosedOn, opportunity.CycleDays, opportunity.LostReason, opportunity.Probability));
    }

    [Fact]
    public void Reopen_Open_IsRefused() => Assert.Equal(
        "SALES_OPPORTUNITY_NOT_CLOSED The opportunity is 'OPEN', not won or lost. There is nothing to reopen.",
        Broken.By(() => Some.Opportunity().Reopen(Some.To(Some.Prospecting))));

    [Fact]
    public void Reopen_IntoAWonStage_IsRefused()
    {
        var opportunity = Some.Opportunity();
        opportunity.MoveTo(Some.To(Some.Won));

        Assert.Equal(
            "SALES_WRONG_STAGE The stage 'Won' is of type 'WON'. Choose one of type 'OPEN'.",
            Broken.By(() => opportunity.Reopen(Some.To(Some.Won))));
    }
}
